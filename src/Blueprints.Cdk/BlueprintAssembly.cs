using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.Kubernetes;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>Makes the constructs of a blueprint in one region and wires them by its flows.</summary>
/// <param name="scope">Where regional blocks belong.</param>
/// <param name="blueprint">The part of the blueprint that stands in the region.</param>
/// <param name="wiring">What it refers to outside of the blueprint.</param>
sealed class BlueprintAssembly(Construct scope, Blueprint blueprint, BlueprintWiring wiring)
{
    readonly Dictionary<string, BlockConstruct> _built = [];

    public Blueprint Blueprint => blueprint;

    public BlueprintWiring Wiring => wiring;

    /// <summary>Where the blocks that are being made belong.</summary>
    public Construct Scope { get; private set; } = scope;

    public ImmutableArray<string> AvailabilityZones => wiring.AvailabilityZones;

    public Network Network => (Network)_built[Blueprint.Network.Name];

    /// <summary>The cluster that holds the pods.</summary>
    public KubernetesCluster Cluster => _built.Values.OfType<KubernetesCluster>().Single();

    /// <summary>Whether balancers send to addresses of the block, and not to instances: tasks and pods.</summary>
    public bool HasAddresses(string block) => Blueprint.Blocks.Any(candidate => candidate.Name == block && candidate.Spec is ContainerServiceSpec or IPodsSpec);

    /// <summary>The regions that blocks standing once are made for: this one and the replicas.</summary>
    public ImmutableArray<ReplicaRegionConstruct> Replicas { get; set; } = [];

    /// <summary>The regions of the replicas, where this is the blueprint's own region; none in a replica.</summary>
    public ValueList<string> ReplicaRegions { get; init; } = [];

    /// <summary>The constructs of the blueprint's own region, where this is a replica; none there.</summary>
    public ImmutableDictionary<string, BlockConstruct> Primaries { get; init; } = ImmutableDictionary<string, BlockConstruct>.Empty;

    public ImmutableDictionary<string, BlockConstruct> Constructs => _built.ToImmutableDictionary();

    /// <summary>Makes the constructs of some blocks, what others are given first.</summary>
    public void Make(Construct within, Func<BlockSpec, bool> wanted)
    {
        Scope = within;
        foreach (var block in Blueprint.Blocks.Where(block => wanted(block.Spec)).OrderBy(block => BlockAssemblers.Of(block).Stage))
            _built.Add(block.Name, BlockAssemblers.Of(block).Make(this, block));
    }

    /// <summary>Lets the caller of each flow call its callee.</summary>
    public void Connect()
    {
        foreach (var (caller, callee) in Blueprint.Flows.Where(flow => flow.From != Flow.Users).Select(flow => (flow.From, flow.To)).Distinct())
        {
            if (_built[caller].HoldsMessages)
                _built[caller].Feed(_built[callee]);
            else
                _built[callee].Connect(_built[caller]);
        }

        _built.Values.OfType<ServiceMonitor>().FirstOrDefault()?.Watch(Scope, Blueprint, Constructs);
    }

    /// <summary>What alarms tell; null where nothing watches.</summary>
    public string? AlarmTopicArn => _built.Values.OfType<ServiceMonitor>().FirstOrDefault()?.TopicArn;

    /// <summary>The construct of a block; null while it is not made yet.</summary>
    public BlockConstruct? Built(string block) => _built.GetValueOrDefault(block);

    /// <summary>The same block in the blueprint's own region; null there.</summary>
    public BlockConstruct? PrimaryOf(string block) => Primaries.GetValueOrDefault(block);
}
