namespace Pulumi;

/// <summary>Options of a <see cref="ResourceHook"/>.</summary>
public class ResourceHookOptions
{
    /// <summary>Whether the hook runs in previews too; null: no.</summary>
    public bool? OnDryRun { get; set; }

    /// <summary>Whether a failure of the hook is only a warning; null: no.</summary>
    public bool? IgnoreErrors { get; set; }
}
