using Blueprints.Estimation.Cost.Billables;
using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>What AWS bills for the blocks of a blueprint.</summary>
static class BlockBillables
{
    static readonly Dictionary<Type, BlockBilling> Kinds = new BlockBilling[]
    {
        new ObservabilityBilling(),
        new LoadTestBilling(),
        new NetworkBilling(),
        new LoadBalancerBilling(),
        new NetworkLoadBalancerBilling(),
        new GlobalEntryBilling(),
        new FleetBilling(),
        new ContainerServiceBilling(),
        new AuroraClusterBilling(),
        new DatabaseInstanceBilling(),
        new DatabaseProxyBilling(),
        new DistributedDatabaseBilling(),
        new ShardedDatabaseBilling(),
        new CacheBilling(),
        new ServerlessCacheBilling(),
        new MemcachedBilling(),
        new ObjectStoreBilling(),
        new CdnBilling(),
        new ReadModelBilling(),
        new QueueBilling(),
        new RabbitMqBilling(),
        new KafkaBilling(),
        new TopicBilling(),
        new EventBusBilling(),
        new KubernetesClusterBilling(),
        new ServingPodsBilling<WebServiceSpec>(),
        new ServingPodsBilling<QueueWorkerSpec>(),
        new PgBouncerBilling(),
        new PodCacheBilling(),
        new CockroachDbBilling(),
        new CollectorBilling(),
        new PodLoadTestBilling(),
    }.ToDictionary(kind => kind.SpecType);

    /// <summary>The billing of a block's kind.</summary>
    public static BlockBilling Of(BlockSpec spec) => Kinds[spec.GetType()];

    /// <summary>All billables of what stands in a region, in the order of its blocks. Blocks that stand once are read in the whole design.</summary>
    public static IEnumerable<Billable> Of(RegionPart part) => part.Blueprint.Blocks.SelectMany(block =>
        Of(block.Spec).Read(block.Name, block.Spec, block.Spec.StandsOnce ? part.Design : part.Blueprint).Concat(Traffic(block, part.Blueprint)));

    /// <summary>What a block's flows cost beside its resources: data to the internet and between zones.</summary>
    public static IEnumerable<Billable> Traffic(Block block, Blueprint blueprint)
    {
        var billing = Of(block.Spec);
        if (block.Spec is Compute.IServerSpec)
            yield return new InterZoneTraffic { Block = block.Name, Resource = block.Name, Type = billing.Type, Zones = blueprint.Network.Spec.Zones };
        if (billing.SendsToInternet)
            yield return new InternetEgress { Block = block.Name, Resource = block.Name, Type = billing.Type };
    }
}
