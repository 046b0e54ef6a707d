namespace Pulumi;

/// <summary>A configured provider. Resources use it by their options, or inherit it from their parents.</summary>
public class ProviderResource : CustomResource
{
    /// <summary>Registers a provider.</summary>
    /// <param name="package">The package whose resources it manages.</param>
    /// <param name="name">Its name.</param>
    /// <param name="args">Its configuration.</param>
    /// <param name="options">Its options; default: none.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, registerPackageRequest: null)
    {
    }

    /// <summary>Registers a provider of a package that is registered too.</summary>
    /// <param name="package">The package whose resources it manages.</param>
    /// <param name="name">Its name.</param>
    /// <param name="args">Its configuration.</param>
    /// <param name="options">Its options; default: none.</param>
    /// <param name="registerPackageRequest">Its package; not used offline.</param>
    public ProviderResource(
        string package, string name, ResourceArgs args, CustomResourceOptions? options = null, RegisterPackageRequest? registerPackageRequest = null)
        : base($"pulumi:providers:{package}", name, args, options, registerPackageRequest) => Package = package;

    internal string Package { get; }

    /// <summary>Gets how a registration refers to the provider: its URN and id; empty for the default provider.</summary>
    internal static async Task<string> ReferenceAsync(ProviderResource? provider)
    {
        if (provider is null)
            return "";

        var urn = await provider.Urn.GetValueAsync("").ConfigureAwait(false);
        var id = await provider.Id.GetValueAsync("").ConfigureAwait(false);
        return $"{urn}::{(string.IsNullOrEmpty(id) ? WireUnknown.Text : id)}";
    }
}
