using Blueprints.Queues;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>
/// Kafka brokers: what they write to storage and send over the network, every copy counted: a topic has one in each zone, three at most. Source: Amazon MSK Developer Guide, best practices and
/// quotas; default.replication.factor is 3, in two zones 2.
/// </summary>
sealed class KafkaLimits : BlockLimits<KafkaSpec>
{
    const decimal DefaultMebibytesPerSecond = 250;
    const decimal ServerlessMegabytesIn = 200;
    const decimal ServerlessMegabytesOut = 400;
    const decimal MebibytesPerGigabit = 1_000_000_000m / 8 / 1_048_576;
    const string ServerlessQuotas = "Amazon MSK quotas: 200 MB/s in and 400 MB/s out of each serverless cluster";
    const int MostCopies = 3;
    const string TypePrefix = "kafka.";

    protected override string Size(LimitContext context, string block, KafkaSpec spec) => spec.Serverless ? "serverless" : $"{Brokers(context, spec)} × {spec.BrokerType}";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, KafkaSpec spec)
    {
        var written = context.GigabitsInto(block);
        if (spec.Serverless)
        {
            yield return context.Limit("throughput", LimitedResource.Requests, "MB/s", written * LimitContext.MegabytesPerGigabit, ServerlessMegabytesIn, ServerlessQuotas);
            yield return context.Limit("throughput out", LimitedResource.Requests, "MB/s", context.GigabitsOutOf(block) * LimitContext.MegabytesPerGigabit, ServerlessMegabytesOut, ServerlessQuotas);
            yield break;
        }

        var copies = Math.Min(MostCopies, context.Blueprint.Network.Spec.Zones);
        yield return context.Limit("storage throughput", LimitedResource.Storage, "MiB/s", written * copies * MebibytesPerGigabit, Brokers(context, spec) * (spec.ProvisionedThroughputMibps ?? DefaultMebibytesPerSecond),
            $"{copies} copies of what is written; Amazon MSK Developer Guide: 250 MiB/s of storage for each broker unless provisioned");
        if (context.Shape(spec.BrokerType.Replace(TypePrefix, "", StringComparison.Ordinal)) is { NetworkBaselineGbps: > 0 } shape)
            yield return context.Limit("network", LimitedResource.Network, "Gbit/s", written * (copies - 1) + context.GigabitsOutOf(block), Brokers(context, spec) * shape.NetworkBaselineGbps, $"out of brokers: further copies and consumers; {shape.Name} baseline, not burst: {shape.Source}");
    }

    static int Brokers(LimitContext context, KafkaSpec spec) => spec.BrokersPerZone * context.Blueprint.Network.Spec.Zones;
}
