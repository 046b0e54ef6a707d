using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>What AWS bills for the resources of a graph.</summary>
static class GraphBillables
{
    const string ReplicaType = "blueprints:aws:ReplicaRegion";

    static readonly Dictionary<string, ResourceAdapter> Adapters = new ResourceAdapter[]
    {
        new NatGatewayAdapter(),
        new ElasticAddressAdapter(),
        new LoadBalancerAdapter(),
        new WebAclAdapter(),
        new RuleGroupAdapter(),
        new AcceleratorAdapter(),
        new EndpointGroupAdapter(),
        new AutoScalingGroupAdapter(),
        new EcsServiceAdapter(),
        new TaskDefinitionAdapter(),
        new AuroraClusterAdapter(),
        new AuroraInstanceAdapter(),
        new ReaderScalingAdapter(),
        new RdsInstanceAdapter(),
        new ProxyAdapter(),
        new ProxyEndpointAdapter(),
        new DistributedDatabaseAdapter(),
        new SecretAdapter(),
        new InterfaceEndpointAdapter(),
        new ReplicationGroupAdapter(),
        new ServerlessCacheAdapter(),
        new MemcachedAdapter(),
        new BucketAdapter(),
        new ReplicationAdapter(),
        new AccelerationAdapter(),
        new KeyAdapter(),
        new DistributionAdapter(),
        new SearchDomainAdapter(),
        new QueueAdapter(),
        new RabbitMqAdapter(),
        new KafkaAdapter(),
        new KafkaServerlessAdapter(),
        new TopicAdapter(),
        new SubscriptionAdapter(),
        new EventBusAdapter(),
        new MetricAlarmAdapter(),
        new ParameterAdapter(),
        new DynamoTableAdapter(),
        new EventPipeAdapter(),
        new ScheduleAdapter(),
        new KinesisStreamAdapter(),
        new FirehoseAdapter(),
        new HostedZoneAdapter(),
        new DnsRecordAdapter(),
        new HealthCheckAdapter(),
        new ResolverEndpointAdapter(),
        new LogGroupAdapter(),
        new DashboardAdapter(),
        new CompositeAlarmAdapter(),
        new MetricStreamAdapter(),
        new CanaryAdapter(),
        new TracingAdapter(),
        new ProfilingGroupAdapter(),
        new DatabaseSnapshotAdapter(),
        new ClusterSnapshotAdapter(),
        new SearchCollectionAdapter(),
    }.Concat(ComputeKinds.Adapters).Concat(NetworkKinds.Adapters).Concat(ApplicationKinds.Adapters).Concat(ServiceKinds.Adapters)
        .SelectMany(adapter => adapter.OtherTypes.Prepend(adapter.Type).Select(type => (type, adapter)))
        .ToDictionary(pair => pair.type, pair => pair.adapter, StringComparer.Ordinal);

    /// <summary>The types that have an adapter.</summary>
    internal static IReadOnlyCollection<string> Types => Adapters.Keys;

    /// <summary>All billables of a blueprint's resources that stand in a region, in the order of the graph.</summary>
    /// <param name="references">The graph with its references.</param>
    /// <param name="part">The part of the blueprint in the region.</param>
    /// <param name="belongs">Whether a resource belongs to the blueprint.</param>
    public static IEnumerable<Billable> Of(GraphReferences references, RegionPart part, Func<GraphResource, bool> belongs)
    {
        foreach (var resource in references.Graph.Resources.Where(belongs))
        {
            if (ReplicaOf(references.Graph, resource) != (part.IsPrimary ? null : part.Blueprint.Region))
                continue;
            foreach (var billable in Read(resource, new(references, resource)))
                yield return billable;
        }
    }

    /// <summary>What AWS bills for a resource that belongs to no blueprint, or whose blueprint has no workload: its use comes from a usage file.</summary>
    /// <param name="references">The graph with its references.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="usage">What the usage file says of it; nothing where there is none.</param>
    public static IEnumerable<Billable> Of(GraphReferences references, GraphResource resource, ResourceUsage usage) =>
        Read(resource, new(references, resource, usage)).Select(billable => billable.Usage is null ? billable with { Usage = usage } : billable);

    /// <summary>Whether a resource is billed here, costs nothing itself, or is part of a resource that is read with it.</summary>
    public static bool IsKnown(GraphResource resource) =>
        Adapters.TryGetValue(resource.Type, out var adapter) ? adapter.Reads(resource) : FreeResources.Contains(resource);

    static IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        Adapters.TryGetValue(resource.Type, out var adapter) && adapter.Reads(resource)
            ? adapter.Read(resource, component).Select(billable => billable with { Shard = component.Shard, Type = resource.Type })
            : [];

    // Replica regions are components that say which region they are; what is outside of them is in the blueprint's own region.
    static string? ReplicaOf(ResourceGraph graph, GraphResource resource) => graph.Ancestors(resource)
        .Where(ancestor => ancestor.Type == ReplicaType)
        .Select(ancestor => ancestor.Text("region"))
        .FirstOrDefault();
}
