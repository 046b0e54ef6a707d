namespace Pulumi;

/// <summary>A resource that a provider manages.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers a resource.</summary>
    /// <param name="type">Its type token.</param>
    /// <param name="name">Its name, unique among those of its type and parents.</param>
    /// <param name="args">Its inputs; null: none.</param>
    /// <param name="options">Its options; default: none.</param>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, registerPackageRequest: null)
    {
    }

    /// <summary>Registers a resource of a package that is registered too.</summary>
    /// <param name="type">Its type token.</param>
    /// <param name="name">Its name, unique among those of its type and parents.</param>
    /// <param name="args">Its inputs; null: none.</param>
    /// <param name="options">Its options; default: none.</param>
    /// <param name="registerPackageRequest">Its package; not used offline.</param>
    public CustomResource(
        string type, string name, ResourceArgs? args, CustomResourceOptions? options = null, RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions(), custom: true, remote: false)
    {
    }

    /// <summary>The id that the provider gave the resource; unknown in a preview of its creation.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}
