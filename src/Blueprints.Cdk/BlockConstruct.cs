using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>A construct that deploys one block. The resources it makes are its children and are exposed as properties.</summary>
public abstract class BlockConstruct : Construct
{
    private protected BlockConstruct(Construct scope, string id, string type, Carried carried) : base(scope, id)
    {
        Block = carried.Block!;
        Name = PhysicalNames.Of(this);
        carried.WriteTo(this, type);
    }

    /// <summary>The block's name in its blueprint.</summary>
    public string Block { get; }

    /// <summary>What a fleet that calls this block finds in its environment; names continue the block's own: <c>ENDPOINT</c> becomes <c>ORDERS_DB_ENDPOINT</c>.</summary>
    internal virtual IEnumerable<(string Name, string Value)> Environment => [];

    /// <summary>The queue's name as metrics have it, for workers that scale on its backlog; none for other blocks.</summary>
    internal virtual string? WorkedQueue => null;

    /// <summary>What CloudWatch calls it, by key: <c>id</c> where there is one name only.</summary>
    internal virtual IEnumerable<(string Key, string Value)> Identities => [];

    /// <summary>What a stack that deploys this block tells, by output name.</summary>
    internal virtual IEnumerable<(string Name, string Value)> StackOutputs => [];

    /// <summary>Lets another block call this one, with what the call needs and no more.</summary>
    internal virtual void Connect(BlockConstruct caller) { }

    /// <summary>Whether consumers come and take from it: a flow out of it then does not call them.</summary>
    internal virtual bool HoldsMessages => false;

    /// <summary>Lets a consumer take messages, with what that needs and no more.</summary>
    internal virtual void Feed(BlockConstruct consumer) { }

    /// <summary>The beginning of names that reach the cloud, where CloudFormation does not make them up.</summary>
    private protected string Name { get; }

    private protected string ChildName(string suffix) => $"{Name}-{suffix}";

    // People count zones from one.
    private protected static string Ordinal(int zone) => (zone + 1).ToString(CultureInfo.InvariantCulture);

    private protected static CfnTag[] NameTag(string name) => [new CfnTag { Key = "Name", Value = name }];

    /// <summary>Gives a role rights in a policy of its own.</summary>
    private protected Policy Grant(string id, IRole role, params PolicyStatement[] rights) => new(this, id, new PolicyProps { Roles = [role], Statements = rights });
}
