namespace Pulumi;

/// <summary>Options of a provider function's call.</summary>
public class InvokeOptions
{
    /// <summary>A resource whose provider is used where none is given; null: none.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider; null: the parent's for the function's package, else the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider's plugin; null: that of the package.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider's plugin is downloaded from; null: the default place.</summary>
    public string? PluginDownloadURL { get; set; }
}
