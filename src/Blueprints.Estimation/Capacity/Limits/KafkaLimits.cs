using Blueprints.Queues;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>Kafka brokers: partitions and storage throughput. Source: Amazon MSK Developer Guide, best practices and quotas.</summary>
sealed class KafkaLimits : BlockLimits<KafkaSpec>
{
    const decimal DefaultMebibytesPerSecond = 250;
    const decimal MebibytesPerGigabit = 1_000_000_000m / 8 / 1_048_576;

    protected override string Size(LimitContext context, string block, KafkaSpec spec) => spec.Serverless ? "serverless" : $"{Brokers(context, spec)} × {spec.BrokerType}";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, KafkaSpec spec)
    {
        var (throughput, source) = spec.Serverless
            ? (200, "Amazon MSK quotas: 200 MiB/s in for each serverless cluster")
            : (Brokers(context, spec) * (spec.ProvisionedThroughputMibps ?? DefaultMebibytesPerSecond), "Amazon MSK Developer Guide: 250 MiB/s of storage for each broker unless provisioned");
        yield return context.Limit("throughput", LimitedResource.Storage, "MiB/s", context.Gigabits(block) * MebibytesPerGigabit, throughput, source);
    }

    static int Brokers(LimitContext context, KafkaSpec spec) => spec.BrokersPerZone * context.Blueprint.Network.Spec.Zones;
}
