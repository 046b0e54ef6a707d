using Blueprints.Estimation.Cost.Billables;
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
        new AutoScalingGroupAdapter(),
        new EcsServiceAdapter(),
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
        new EventBusAdapter(),
        new MetricAlarmAdapter(),
        new ParameterAdapter(),
    }.ToDictionary(adapter => adapter.Type, StringComparer.Ordinal);

    /// <summary>All billables of a graph that stand in a region, in the order of its resources.</summary>
    public static IEnumerable<Billable> Of(ResourceGraph graph, RegionPart part)
    {
        foreach (var resource in graph.Resources)
        {
            if (ReplicaOf(graph, resource) != (part.IsPrimary ? null : part.Blueprint.Region))
                continue;
            if (!Adapters.TryGetValue(resource.Type, out var adapter) || !adapter.Reads(resource))
                continue;
            var component = new ComponentView(graph, resource);
            foreach (var billable in adapter.Read(resource, component))
                yield return billable with { Shard = component.Shard };
        }
    }

    // Replica regions are components that say which region they are; what is outside of them is in the blueprint's own region.
    static string? ReplicaOf(ResourceGraph graph, GraphResource resource) => graph.Ancestors(resource)
        .Where(ancestor => ancestor.Type == ReplicaType)
        .Select(ancestor => ancestor.Text("region"))
        .FirstOrDefault();

    /// <summary>Whether a resource is billed here, costs nothing itself, or is part of a resource that is read with it.</summary>
    public static bool IsKnown(GraphResource resource) =>
        Adapters.TryGetValue(resource.Type, out var adapter) ? adapter.Reads(resource) : FreeResources.Contains(resource);
}
