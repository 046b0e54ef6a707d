namespace Pulumi;

/// <summary>What is said about a resource besides its inputs.</summary>
public abstract class ResourceOptions
{
    private InputList<Resource>? _dependsOn;
    private InputList<Resource>? _replaceWith;

    private protected ResourceOptions()
    {
    }

    /// <summary>The id of an existing resource to read instead of creating one; null: create.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The parent; null: the stack. Children inherit providers, protection and transformations.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources to wait for beyond those the inputs come from; a component stands for its children. Default: none.</summary>
    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    /// <summary>Whether deleting is refused; null: as the parent.</summary>
    public bool? Protect { get; set; }

    /// <summary>Paths of inputs whose changes are ignored; not inherited. Default: none.</summary>
    public List<string> IgnoreChanges { get; set; } = [];

    /// <summary>The version of the provider's plugin; null: that of the package.</summary>
    public string? Version { get; set; }

    /// <summary>The provider; null: the parent's for the resource's package, else the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long operations may take; null: the provider's defaults. Not inherited.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Synchronous transformations of this resource and all below it. Default: none.</summary>
    public List<ResourceTransformation> ResourceTransformations { get; set; } = [];

    /// <summary>Asynchronous transforms of this resource and all below it. Default: none.</summary>
    public List<ResourceTransform> ResourceTransforms { get; set; } = [];

    /// <summary>Earlier identities of the resource. Default: none.</summary>
    public List<Input<Alias>> Aliases { get; set; } = [];

    /// <summary>The URN of a resource registered before, to be read back; null: none.</summary>
    public string? Urn { get; set; }

    /// <summary>Paths of inputs whose changes replace the resource; not inherited. Default: none.</summary>
    public List<string> ReplaceOnChanges { get; set; } = [];

    /// <summary>Where the provider's plugin is downloaded from; null: the default place.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether deleting leaves the real resource alone; null: false.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion deletes this one too; null: none.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one too. Default: none.</summary>
    public InputList<Resource> ReplaceWith
    {
        get => _replaceWith ??= [];
        set => _replaceWith = value;
    }

    /// <summary>Callbacks around operations. Default: none.</summary>
    public ResourceHookBinding Hooks { get; set; } = new();

    /// <summary>Paths of properties whose differences are not shown. Default: none.</summary>
    public List<string> HideDiffs { get; set; } = [];

    /// <summary>A value whose change replaces the resource; null: none.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    internal abstract ResourceOptions Clone();

    private protected void CopyFrom(ResourceOptions other)
    {
        Id = other.Id;
        Parent = other.Parent;
        DependsOn = other.DependsOn.Clone();
        Protect = other.Protect;
        IgnoreChanges = [.. other.IgnoreChanges];
        Version = other.Version;
        Provider = other.Provider;
        CustomTimeouts = other.CustomTimeouts?.Clone();
        ResourceTransformations = [.. other.ResourceTransformations];
        ResourceTransforms = [.. other.ResourceTransforms];
        Aliases = [.. other.Aliases];
        Urn = other.Urn;
        ReplaceOnChanges = [.. other.ReplaceOnChanges];
        PluginDownloadURL = other.PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete;
        DeletedWith = other.DeletedWith;
        ReplaceWith = other.ReplaceWith.Clone();
        Hooks = other.Hooks.Clone();
        HideDiffs = [.. other.HideDiffs];
        ReplacementTrigger = other.ReplacementTrigger;
    }

    /// <summary>Lets the other's single values win where it has them, and appends its lists.</summary>
    private protected void MergeWith(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        DependsOn = DependsOn.Concat(other.DependsOn);
        Protect = other.Protect ?? Protect;
        IgnoreChanges.AddRange(other.IgnoreChanges);
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        ResourceTransformations.AddRange(other.ResourceTransformations);
        ResourceTransforms.AddRange(other.ResourceTransforms);
        Aliases.AddRange(other.Aliases);
        Urn = other.Urn ?? Urn;
        ReplaceOnChanges.AddRange(other.ReplaceOnChanges);
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplaceWith = ReplaceWith.Concat(other.ReplaceWith);
        Hooks = Hooks.Concat(other.Hooks);
        HideDiffs.AddRange(other.HideDiffs);
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;
    }
}
