using Blueprints.Kubernetes;

namespace Blueprints.Aws;

/// <summary>The kinds of block that have a component on AWS.</summary>
static class BlockAssemblers
{
    static readonly Dictionary<Type, BlockAssembler> Kinds = new BlockAssembler[]
    {
        new ObservabilityAssembler(),
        new NetworkAssembler(),
        new LoadBalancerAssembler(),
        new NetworkLoadBalancerAssembler(),
        new GlobalEntryAssembler(),
        new FleetAssembler(),
        new ContainerServiceAssembler(),
        new AuroraClusterAssembler(),
        new DatabaseInstanceAssembler(),
        new DatabaseProxyAssembler(),
        new DistributedDatabaseAssembler(),
        new ShardedDatabaseAssembler(),
        new CacheAssembler(),
        new ServerlessCacheAssembler(),
        new MemcachedAssembler(),
        new ObjectStoreAssembler(),
        new QueueAssembler(),
        new RabbitMqAssembler(),
        new KafkaAssembler(),
        new TopicAssembler(),
        new EventBusAssembler(),
        new CdnAssembler(),
        new ReadModelAssembler(),
        new LoadTestAssembler(),
        new ClusterAssembler(),
        new PodsAssembler<WebServiceSpec>(),
        new PodsAssembler<QueueWorkerSpec>(),
        new PodsAssembler<PgBouncerSpec>(),
        new PodsAssembler<PodCacheSpec>(),
        new PodsAssembler<CockroachDbSpec>(),
        new PodsAssembler<CollectorSpec>(),
        new ClusterLoadTestAssembler(),
    }.ToDictionary(kind => kind.SpecType);

    /// <exception cref="NotSupportedException">The kind has no component.</exception>
    public static BlockAssembler Of(Block block) => Kinds.GetValueOrDefault(block.Spec.GetType())
        ?? throw new NotSupportedException($"block \"{block.Name}\" is a {block.Spec.GetType().Name}, which has no component on AWS");
}
