namespace Pulumi;

/// <summary>A resource made of others: its children name it as their parent.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers a component without inputs.</summary>
    /// <param name="type">Its type token, <c>package:module:Name</c>.</param>
    /// <param name="name">Its name, unique among those of its type and parents.</param>
    /// <param name="options">Its options; default: none.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options, remote: false, registerPackageRequest: null)
    {
    }

    /// <summary>Registers a component with inputs, which are then seen in previews and state.</summary>
    /// <param name="type">Its type token, <c>package:module:Name</c>.</param>
    /// <param name="name">Its name, unique among those of its type and parents.</param>
    /// <param name="args">Its inputs; null: none.</param>
    /// <param name="options">Its options; default: none.</param>
    /// <param name="remote">Whether its children are made elsewhere; default false.</param>
    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote, registerPackageRequest: null)
    {
    }

    /// <summary>Registers a component of a package that is registered too.</summary>
    /// <param name="type">Its type token, <c>package:module:Name</c>.</param>
    /// <param name="name">Its name, unique among those of its type and parents.</param>
    /// <param name="args">Its inputs; null: none.</param>
    /// <param name="options">Its options; null: none.</param>
    /// <param name="remote">Whether its children are made elsewhere.</param>
    /// <param name="registerPackageRequest">Its package; not used offline.</param>
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions(), custom: false, remote) => IsRemote = remote;

    internal bool IsRemote { get; }

    /// <summary>Registers the component's <see cref="OutputAttribute">[Output]</see> properties as its outputs. Call it last in the constructor.</summary>
    protected void RegisterOutputs() => RegisterOutputs(ResourceOutputs.ValuesOf(this, typeof(ComponentResource)));

    /// <summary>Registers the component's outputs. Call it last in the constructor.</summary>
    /// <param name="outputs">The outputs by name.</param>
    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Task.FromResult(outputs));
    }

    /// <summary>Registers the component's outputs. Call it last in the constructor.</summary>
    /// <param name="outputs">The outputs by name.</param>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    /// <summary>Registers the component's outputs. Call it last in the constructor.</summary>
    /// <param name="outputs">The outputs by name.</param>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Deployment.Running.RegisterOutputs(this, outputs);
    }
}
