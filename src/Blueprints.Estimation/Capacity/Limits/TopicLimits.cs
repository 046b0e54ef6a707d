using Blueprints.Events;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>An SNS topic: messages published. Source: Amazon SNS quotas, by region; FIFO 3,000 a second for each topic while its throughput counts by topic, as ours does. Read in November 2026.</summary>
sealed class TopicLimits : BlockLimits<TopicSpec>
{
    const decimal FifoMessages = 3_000;

    protected override string Size(LimitContext context, string block, TopicSpec spec) => spec.Fifo ? "first in, first out" : "standard";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, TopicSpec spec) =>
    [
        context.Limit("messages published", LimitedResource.Requests, "messages/s", context.Calls(block), spec.Fifo ? FifoMessages : RegionalQuotas.Sns(context.Region), "Amazon SNS quotas, by region; FIFO 3,000 a second for each topic; raised on request"),
    ];
}
