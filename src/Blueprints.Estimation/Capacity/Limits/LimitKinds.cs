using Blueprints.Delivery;
using Blueprints.Entry;
using Blueprints.LoadBalancing;
using Blueprints.Observability;
using Blueprints.Storage;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>The kinds of block that have limits, and those of which none is told.</summary>
static class LimitKinds
{
    static readonly Dictionary<Type, BlockLimits> Kinds = new BlockLimits[]
    {
        new NetworkLimits(), new LoadBalancerLimits(), new CdnLimits(), new FleetLimits(), new ContainerServiceLimits(), new AuroraLimits(), new DatabaseInstanceLimits(),
        new DatabaseProxyLimits(), new ShardedDatabaseLimits(), new CacheLimits(), new MemcachedLimits(), new QueueLimits(), new KafkaLimits(),
        new RabbitMqLimits(), new TopicLimits(), new EventBusLimits(), new ReadModelLimits(), new DistributedDatabaseLimits(),
        new KubernetesClusterLimits(), new WebServiceLimits(), new QueueWorkerLimits(), new PgBouncerLimits(), new PodCacheLimits(), new CockroachDbLimits(),
    }.ToDictionary(kind => kind.SpecType);

    /// <summary>Kinds without a limit here, and why.</summary>
    public static readonly Dictionary<Type, string> Unlimited = new()
    {
        [typeof(NetworkLoadBalancerSpec)] = "scales by itself; AWS publishes no rate at which it ends",
        [typeof(GlobalEntrySpec)] = "DNS and accelerators scale by themselves; AWS publishes no rate at which they end",
        [typeof(ObjectStoreSpec)] = "S3 partitions by itself; 3,500 writes and 5,500 reads a second hold for each prefix, and prefixes are without number",
        [typeof(Caching.ServerlessCacheSpec)] = "scales by itself; its own maximum is a budget",
        [typeof(ObservabilitySpec)] = "is not on the way of requests",
        [typeof(Blueprints.Kubernetes.CollectorSpec)] = "is not on the way of requests",
        [typeof(Blueprints.Kubernetes.PodLoadTestSpec)] = "is not on the way of requests",
        [typeof(LoadTesting.LoadTestSpec)] = "is not on the way of requests",
    };

    /// <summary>The limits of a block's kind; null where none is told.</summary>
    public static BlockLimits? Of(BlockSpec spec) => Kinds.GetValueOrDefault(spec.GetType());

    /// <summary>The kinds that have limits.</summary>
    public static IEnumerable<Type> Limited => Kinds.Keys;
}
