using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Delivery;
using Blueprints.Events;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Queues;
using Blueprints.ReadModels;
using Blueprints.Sharding;
using Blueprints.Storage;

namespace Blueprints.Observability;

/// <summary>
/// What is worth watching in each kind of block. Limits follow CloudWatch's "Recommended alarms" (RDS CPU 90 %, ECS 80 %, ElastiCache engine CPU 90 %, NAT port errors, failed notifications)
/// OpenSearch's "Recommended CloudWatch alarms", and MSK's "Best practices" (disk 85 %); where AWS leaves the threshold to the reader, it is ours.
/// </summary>
public static class Signals
{
    /// <summary>The signals of all blocks, in the blueprint's order.</summary>
    /// <param name="blueprint">The blueprint of one region.</param>
    public static IEnumerable<Signal> Of(Blueprint blueprint) => blueprint.Blocks.SelectMany(block => Of(block, blueprint));

    /// <summary>The signals that alarm.</summary>
    /// <param name="spec">What is watched.</param>
    /// <param name="blueprint">The blueprint of one region.</param>
    public static IEnumerable<Signal> Alarming(ObservabilitySpec spec, Blueprint blueprint) => spec.Alarms
        ? Of(blueprint).Where(signal => signal.Limit is not null && !spec.Quiet.Contains(signal.Block))
        : [];

    static IEnumerable<Signal> Of(Block block, Blueprint blueprint) => block.Spec switch
    {
        NetworkSpec network => NetworkSignals(new(block.Name, "AWS/NATGateway"), network),
        LoadBalancerSpec balancer => EntrySignals.Balancer(new(block.Name, "AWS/ApplicationELB"), balancer),
        NetworkLoadBalancerSpec balancer => EntrySignals.Network(new(block.Name, "AWS/NetworkELB"), balancer),
        CdnSpec => EntrySignals.Cdn(new(block.Name, "AWS/CloudFront")),
        FleetSpec => ServerSignals.Fleet(block.Name),
        ContainerServiceSpec => ServerSignals.Containers(new(block.Name, "AWS/ECS")),
        AuroraClusterSpec cluster => DatabaseSignals.Aurora(new(block.Name, "AWS/RDS"), "id", cluster),
        ShardedDatabaseSpec sharded => DatabaseSignals.Sharded(new(block.Name, "AWS/RDS"), sharded),
        DatabaseInstanceSpec => DatabaseSignals.Instance(new(block.Name, "AWS/RDS")),
        DatabaseProxySpec => DatabaseSignals.Proxy(new(block.Name, "AWS/RDS")),
        DistributedDatabaseSpec => DatabaseSignals.Distributed(new(block.Name, "AWS/AuroraDSQL")),
        CacheSpec cache => CacheSignals.Nodes(new(block.Name, "AWS/ElastiCache"), cache),
        ServerlessCacheSpec => CacheSignals.Serverless(new(block.Name, "AWS/ElastiCache")),
        MemcachedSpec => CacheSignals.Memcached(new(block.Name, "AWS/ElastiCache")),
        QueueSpec => MessageSignals.Queue(new(block.Name, "AWS/SQS")),
        TopicSpec => MessageSignals.Topic(new(block.Name, "AWS/SNS")),
        EventBusSpec bus => EventSignals.Of(block.Name, bus),
        KafkaSpec kafka => KafkaSignals.Of(new(block.Name, "AWS/Kafka"), kafka, blueprint),
        RabbitMqSpec => MessageSignals.RabbitMq(new(block.Name, "AWS/AmazonMQ")),
        ReadModelSpec => DatabaseSignals.Search(new(block.Name, "AWS/ES")),
        ObjectStoreSpec => [new SignalMaker(block.Name, "AWS/S3").Make("Stored", "size", "BucketSizeBytes", "Average", [new("BucketName", Signal.Placeholder(block.Name)), new("StorageType", "StandardStorage")])],
        _ => [],
    };

    static IEnumerable<Signal> NetworkSignals(SignalMaker make, NetworkSpec network)
    {
        var gateways = network.Nat switch { NatStrategy.None => 0, NatStrategy.Single => 1, _ => network.Zones };
        for (var i = 1; i <= gateways; i++)
        {
            ValueList<SignalDimension> gateway = [new("NatGatewayId", Signal.Placeholder(make.Block, $"nat-{i}"))];
            yield return make.Make("NAT gateways", $"nat-{i}-traffic", "BytesOutToDestination", "Sum", gateway);
            yield return make.Make("NAT port errors", $"nat-{i}-ports", "ErrorPortAllocation", "Sum", gateway, new(0, 60, 15, "the NAT gateway has no ports left for new connections"));
        }
    }
}
