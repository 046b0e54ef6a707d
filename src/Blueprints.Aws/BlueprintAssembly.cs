using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.Kubernetes;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>Makes the components of a blueprint in one region and wires them by its flows.</summary>
/// <param name="name">The beginning of the components' names.</param>
/// <param name="blueprint">The part of the blueprint that stands in the region.</param>
/// <param name="certificate">The certificate of load balancers; null where there are none.</param>
/// <param name="zones">The zones to use; null for the region's.</param>
/// <param name="parent">The component they belong to.</param>
sealed class BlueprintAssembly(string name, Blueprint blueprint, Input<string>? certificate, InputList<string>? zones, Resource parent)
{
    readonly Dictionary<string, BlockComponent> _built = [];

    public Blueprint Blueprint => blueprint;

    public Input<string>? CertificateArn => certificate;

    public InputList<string>? AvailabilityZones => zones;

    public Network Network => (Network)_built[Blueprint.Network.Name];

    /// <summary>What load balancers and names are given beside the certificate.</summary>
    public required EntryWiring Entry { get; init; }

    /// <summary>The regions that blocks standing once are made for: this one and the replicas.</summary>
    public ImmutableArray<ReplicaRegionComponent> Replicas { get; set; } = [];

    /// <summary>The regions of the replicas, where this is the blueprint's own region; none in a replica.</summary>
    public ValueList<string> ReplicaRegions { get; init; } = [];

    /// <summary>The components of the blueprint's own region, where this is a replica; none there.</summary>
    public ImmutableDictionary<string, BlockComponent> Primaries { get; init; } = ImmutableDictionary<string, BlockComponent>.Empty;

    /// <summary>What CDNs refer to outside of the blueprint.</summary>
    public EdgeWiring Edge { get; init; } = new();

    /// <summary>Who gives out fine-grained rights in search domains; null for nobody.</summary>
    public Input<string>? SearchMasterUserArn { get; init; }

    /// <summary>Who may do everything in the cluster, by a name.</summary>
    public ImmutableDictionary<string, Input<string>> ClusterAdministrators { get; init; } = ImmutableDictionary<string, Input<string>>.Empty;

    /// <summary>The cluster that holds the pods.</summary>
    public KubernetesCluster Cluster => _built.Values.OfType<KubernetesCluster>().Single();

    /// <summary>Whether balancers send to addresses of the block, and not to instances: tasks and pods.</summary>
    public bool HasAddresses(string block) => Blueprint.Blocks.Any(candidate => candidate.Name == block && candidate.Spec is ContainerServiceSpec or IPodsSpec);

    public ImmutableDictionary<string, BlockComponent> Components => _built.ToImmutableDictionary();

    /// <summary>Makes the components of some blocks, what others are given first.</summary>
    public void Make(Func<BlockSpec, bool> wanted)
    {
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

        _built.Values.OfType<ServiceMonitor>().FirstOrDefault()?.Watch(Blueprint, Components);
    }

    /// <summary>What alarms tell; null where nothing watches.</summary>
    public Output<string>? AlarmTopicArn => _built.Values.OfType<ServiceMonitor>().FirstOrDefault()?.TopicArn;

    /// <summary>The component of a block; null while it is not made yet.</summary>
    public BlockComponent? Built(string block) => _built.GetValueOrDefault(block);

    /// <summary>The same block in the blueprint's own region; null there.</summary>
    public BlockComponent? PrimaryOf(string block) => Primaries.GetValueOrDefault(block);

    public string ChildName(string block) => $"{name}-{block}";

    public ComponentResourceOptions Child() => new() { Parent = parent };
}
