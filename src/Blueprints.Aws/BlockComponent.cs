using System.Globalization;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>A component that deploys one block. The resources it makes are its children and are exposed as properties.</summary>
public abstract class BlockComponent : ComponentResource
{
    private protected BlockComponent(string type, string name, string block, ResourceArgs args, ComponentResourceOptions? options)
        : base($"blueprints:aws:{type}", name, args, options) => (Name, Block) = (name, block);

    /// <summary>The block's name in its blueprint.</summary>
    public string Block { get; }

    /// <summary>What a fleet that calls this block finds in its environment; names continue the block's own: <c>ENDPOINT</c> becomes <c>ORDERS_DB_ENDPOINT</c>.</summary>
    internal virtual IEnumerable<(string Name, Input<string> Value)> Environment => [];

    /// <summary>The queue's name as metrics have it, for workers that scale on its backlog; none for other blocks.</summary>
    internal virtual Input<string>? WorkedQueue => null;

    /// <summary>What CloudWatch calls it, by key: <c>id</c> where there is one name only.</summary>
    internal virtual IEnumerable<(string Key, Output<string> Value)> Identities => [];

    /// <summary>What a stack that deploys this block tells, by output name.</summary>
    internal virtual IEnumerable<(string Name, Output<string> Value)> StackOutputs => [];

    /// <summary>Lets another block call this one, with what the call needs and no more.</summary>
    internal virtual void Connect(BlockComponent caller) { }

    /// <summary>Whether consumers come and take from it: a flow out of it then does not call them.</summary>
    internal virtual bool HoldsMessages => false;

    /// <summary>Lets a consumer take messages, with what that needs and no more.</summary>
    internal virtual void Feed(BlockComponent consumer) { }

    private protected string Name { get; }

    /// <summary>The name of a child: the component's own name and what tells the child from its siblings.</summary>
    private protected string ChildName(string suffix) => $"{Name}-{suffix}";

    private protected CustomResourceOptions Child(InputList<Resource>? dependsOn = null) =>
        dependsOn is null ? new() { Parent = this } : new() { Parent = this, DependsOn = dependsOn };

    // People count zones from one.
    private protected static string Ordinal(int zone) => (zone + 1).ToString(CultureInfo.InvariantCulture);

    private protected static InputMap<string> NameTag(string name) => new() { ["Name"] = name };
}
