namespace Pulumi;

/// <summary>Which hooks run around which operations of a resource.</summary>
public class ResourceHookBinding
{
    /// <summary>Hooks before creating. Default: none.</summary>
    public List<ResourceHook> BeforeCreate { get; set; } = [];

    /// <summary>Hooks after creating. Default: none.</summary>
    public List<ResourceHook> AfterCreate { get; set; } = [];

    /// <summary>Hooks before updating. Default: none.</summary>
    public List<ResourceHook> BeforeUpdate { get; set; } = [];

    /// <summary>Hooks after updating. Default: none.</summary>
    public List<ResourceHook> AfterUpdate { get; set; } = [];

    /// <summary>Hooks before deleting. Default: none.</summary>
    public List<ResourceHook> BeforeDelete { get; set; } = [];

    /// <summary>Hooks after deleting. Default: none.</summary>
    public List<ResourceHook> AfterDelete { get; set; } = [];

    /// <summary>Hooks for failed operations. Default: none.</summary>
    public List<ErrorHook> OnError { get; set; } = [];

    /// <summary>Whether there is no hook at all.</summary>
    public bool IsEmpty =>
        BeforeCreate.Count + AfterCreate.Count + BeforeUpdate.Count + AfterUpdate.Count + BeforeDelete.Count + AfterDelete.Count + OnError.Count == 0;

    /// <summary>Copies the binding, not the hooks.</summary>
    /// <returns>The copy.</returns>
    public ResourceHookBinding Clone() => Concat(new ResourceHookBinding());

    /// <summary>Makes a binding of this one's hooks followed by another's; neither is changed.</summary>
    /// <param name="other">The other binding.</param>
    /// <returns>The joined binding.</returns>
    public ResourceHookBinding Concat(ResourceHookBinding other) => new()
    {
        BeforeCreate = [.. BeforeCreate, .. other.BeforeCreate],
        AfterCreate = [.. AfterCreate, .. other.AfterCreate],
        BeforeUpdate = [.. BeforeUpdate, .. other.BeforeUpdate],
        AfterUpdate = [.. AfterUpdate, .. other.AfterUpdate],
        BeforeDelete = [.. BeforeDelete, .. other.BeforeDelete],
        AfterDelete = [.. AfterDelete, .. other.AfterDelete],
        OnError = [.. OnError, .. other.OnError],
    };
}
