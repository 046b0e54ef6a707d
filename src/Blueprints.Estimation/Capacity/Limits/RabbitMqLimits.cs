using Blueprints.Queues;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>Brokers of RabbitMQ. AWS publishes no rate; mirrored queues of three brokers passed on 38 MB/s in Confluent's benchmark of 2020.</summary>
sealed class RabbitMqLimits : BlockLimits<RabbitMqSpec>
{
    const decimal MegabytesPerSecond = 38;

    protected override string Size(LimitContext context, string block, RabbitMqSpec spec) => $"{(spec.MultiAz ? "3 brokers" : "1 broker")}, {spec.InstanceType}";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, RabbitMqSpec spec) =>
        [context.Limit("throughput", LimitedResource.Network, "MB/s", context.GigabitsInto(block) * LimitContext.MegabytesPerGigabit, MegabytesPerSecond, "rule of thumb within a factor of three: mirrored queues of three brokers, Confluent benchmark 2020")];

    protected override string? SinglePoint(string block, RabbitMqSpec spec) => spec.MultiAz ? null : $"{block}: one broker";
}
