using System.Globalization;
using Blueprints.Networking;
using Blueprints.Queues;

namespace Blueprints.Observability;

/// <summary>What is worth watching in Kafka: the cluster and its brokers' disks where there are brokers, and how far behind consumers are.</summary>
static class KafkaSignals
{
    public static IEnumerable<Signal> Of(SignalMaker make, KafkaSpec spec, Blueprint blueprint)
    {
        var lags = spec.ConsumerGroups.Select(group => Lag(make, group));
        return spec.Serverless ? lags : Brokers(make, spec, blueprint).Concat(lags);
    }

    static IEnumerable<Signal> Brokers(SignalMaker make, KafkaSpec spec, Blueprint blueprint)
    {
        var cluster = make.By("Cluster Name");
        yield return make.Make("Controllers", "controllers", "ActiveControllerCount", "Maximum", cluster, new(1, 60, 5, "the cluster has no active controller", Below: true));
        yield return make.Make("Partitions", "partitions", "GlobalPartitionCount", "Maximum", cluster);
        // Express brokers publish neither.
        if (BrokerDefaults.IsExpress(spec.BrokerType))
            yield break;
        yield return make.Make("Offline partitions", "offline", "OfflinePartitionsCount", "Maximum", cluster, new(0, 60, 5, "partitions have no leader"));
        for (var broker = 1; broker <= spec.BrokersPerZone * Zones(blueprint); broker++)
        {
            var number = broker.ToString(CultureInfo.InvariantCulture);
            yield return make.Make("Disk used, %", $"disk-{number}", "KafkaDataLogsDiskUsed", "Maximum", [.. cluster, new("Broker ID", number)],
                new(85, 300, 1, $"the disk of broker {number} is nearly full: raise maxStorageGiB, or keep messages for less time"));
        }
    }

    // A stuck group publishes nothing after a while, and the same group may rest on purpose: only what is late is told.
    static Signal Lag(SignalMaker make, KafkaConsumerGroup group) => make.Make("Seconds behind", $"lag-{group.Name}", "EstimatedMaxTimeLag", "Maximum",
        [.. make.By("Cluster Name"), new("Consumer Group", group.Group), new("Topic", group.Topic)],
        new(group.MaxLagSeconds, 60, 5, $"consumers of {group.Group} are too far behind {group.Topic}"));

    static int Zones(Blueprint blueprint) => blueprint.Blocks.OfKind<NetworkSpec>().Select(network => network.Spec.Zones).DefaultIfEmpty(new NetworkSpec().Zones).First();
}
