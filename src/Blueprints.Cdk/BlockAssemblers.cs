using Blueprints.Kubernetes;

namespace Blueprints.Cdk;

/// <summary>The kinds of block that have a construct.</summary>
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

    /// <summary>The specs that have one.</summary>
    public static IReadOnlyCollection<Type> SpecTypes => Kinds.Keys;

    /// <exception cref="NotSupportedException">The kind has no construct.</exception>
    public static BlockAssembler Of(Block block) => Of(block.Name, block.Spec.GetType());

    internal static BlockAssembler Of(string block, Type spec) => Kinds.GetValueOrDefault(spec) ?? throw new NotSupportedException(
        $"block \"{block}\" is a {spec.Name}, which has no CDK construct; supported: {string.Join(", ", Kinds.Keys.Select(kind => kind.Name).Order(StringComparer.Ordinal))}; deploy it with Pulumi");
}
