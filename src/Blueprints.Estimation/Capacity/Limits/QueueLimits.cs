using Blueprints.Compute;
using Blueprints.Queues;
using Blueprints.Quantities;
using Blueprints.Scaling;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>An SQS queue: messages in flight, and what a FIFO queue passes on. Source: Amazon SQS quotas.</summary>
sealed class QueueLimits : BlockLimits<QueueSpec>
{
    const decimal InFlight = 120_000;
    const decimal FifoMessages = 3_000;

    // Calls without batches, from the SQS Developer Guide and, of Asia, London and São Paulo, an article on AWS's announcement of October 2023, for want of the guide's table; read in November 2026.
    static readonly Dictionary<string, decimal> HighThroughputCalls = new(StringComparer.Ordinal)
    {
        ["us-east-1"] = 70_000, ["us-west-2"] = 70_000, ["eu-west-1"] = 70_000, ["us-east-2"] = 19_000, ["eu-central-1"] = 19_000,
        ["ap-south-1"] = 9_000, ["ap-southeast-1"] = 9_000, ["ap-southeast-2"] = 9_000, ["ap-northeast-1"] = 9_000, ["eu-west-2"] = 4_500, ["sa-east-1"] = 4_500,
    };

    protected override string Size(LimitContext context, string block, QueueSpec spec) => spec.Fifo ? "first in, first out" : "standard";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, QueueSpec spec)
    {
        var rate = context.Calls(block);
        var seconds = context.Blueprint.Blocks.OfKind<IServerSpec>().SelectMany(servers => servers.Spec.Scaling.OfType<QueueBacklog>()).Where(backlog => backlog.Queue == block)
            .Select(backlog => backlog.SecondsPerMessage).DefaultIfEmpty(context.Workload.JobCpuMilliseconds.Expected / 1_000).Max();
        yield return context.Limit("messages in flight", LimitedResource.Requests, "messages", rate * seconds, InFlight, "Amazon SQS quotas: 120,000 in flight; rate × seconds of a message (Little)");
        if (!spec.Fifo)
            yield break;
        var most = spec.HighThroughput ? HighThroughputCalls.GetValueOrDefault(context.Region, FifoMessages) : FifoMessages;
        yield return context.Limit("throughput", LimitedResource.Requests, "messages/s", rate, most, "Amazon SQS quotas: FIFO, 3,000 messages a second in batches, high throughput by region");
    }
}
