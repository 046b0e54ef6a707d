using System.Collections.Immutable;
using Amazon.CDK;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>
/// A whole blueprint: each block is a child construct named after it, and the flows decide who may call whom. Logical ids come from the construct's path and the blocks'
/// names only, so a stack that moves to another phase keeps what both phases have. A blueprint with replica regions gets a stack more for each of them, and one for the
/// blocks that stand once.
/// </summary>
public sealed class BlueprintConstruct : Construct
{
    readonly ImmutableDictionary<string, BlockConstruct> _blocks;

    /// <summary>Deploys a blueprint.</summary>
    /// <param name="scope">The stack, or a construct in it. The stack's region has to be the blueprint's.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The blueprint and, for load balancers, the certificate.</param>
    /// <exception cref="Validation.InvalidInputException">The blueprint has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">There is a load balancer and no certificate.</exception>
    /// <exception cref="NotSupportedException">A block is of a kind that has no construct; the message lists those that have.</exception>
    public BlueprintConstruct(Construct scope, string id, BlueprintProps props) : base(scope, id)
    {
        Blueprint = props.Validated().Blueprint;
        new Carried { Blueprint = Blueprint.ToJson() }.WriteTo(this, "Blueprint");
        var assembly = new BlueprintAssembly(this, Blueprint.RegionParts.First().Blueprint, props.Wiring)
        {
            ReplicaRegions = [.. Blueprint.ReplicaRegions.Select(replica => replica.Region)],
        };
        assembly.Make(this, spec => !spec.StandsOnce);
        assembly.Replicas = [.. Blueprint.RegionParts.Skip(1).Select(part => Replicate(part, props, assembly.Constructs))];
        assembly.Make(assembly.Replicas.IsEmpty ? this : Once(props), spec => spec.StandsOnce);
        assembly.Connect();
        _blocks = assembly.Constructs;
        Replicas = assembly.Replicas.ToImmutableDictionary(replica => replica.Region);
        BlueprintOutputs.AddTo(this);
    }

    /// <summary>What it deploys.</summary>
    public Blueprint Blueprint { get; }

    /// <summary>The replica regions by code. Their stacks are called after this one's and the region.</summary>
    public ImmutableDictionary<string, ReplicaRegionConstruct> Replicas { get; }

    /// <summary>The construct of a block.</summary>
    /// <typeparam name="TConstruct">Its type, such as <see cref="WebFleet"/>.</typeparam>
    /// <param name="block">The block's name.</param>
    /// <exception cref="ArgumentException">There is no such block of that type.</exception>
    public TConstruct Find<TConstruct>(string block) where TConstruct : BlockConstruct => _blocks.GetValueOrDefault(block) as TConstruct
        ?? throw new ArgumentException(
            $"block is \"{block}\"; allowed: a {typeof(TConstruct).Name} of {string.Join(", ", OfKind<TConstruct>().Select(construct => construct.Block))}; name one of these", nameof(block));

    /// <summary>The constructs of a type in the order of the blueprint.</summary>
    /// <typeparam name="TConstruct">The type.</typeparam>
    public IEnumerable<TConstruct> OfKind<TConstruct>() where TConstruct : BlockConstruct => Blueprint.Blocks.Select(block => _blocks[block.Name]).OfType<TConstruct>();

    ReplicaRegionConstruct Replicate(RegionPart part, BlueprintProps props, ImmutableDictionary<string, BlockConstruct> primaries)
    {
        var region = part.Blueprint.Region;
        var stack = Beside(region, region, props);
        // Copies of databases join what the first region has made.
        stack.AddDependency(Stack.Of(this));
        return new(stack, "Default", part, props.ReplicaWirings.GetValueOrDefault(region) ?? new(), primaries);
    }

    // What refers to all regions stands in a stack of its own, so that stacks refer to each other in one direction.
    Stack Once(BlueprintProps props) => Beside("global", Blueprint.Region, props);

    Stack Beside(string id, string region, BlueprintProps props) => new(this, id, new StackProps
    {
        StackName = $"{Stack.Of(this).StackName}-{id}",
        Env = new Amazon.CDK.Environment { Region = region, Account = props.Account },
        CrossRegionReferences = true,
    });
}
