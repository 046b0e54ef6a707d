using Blueprints.Quantities;

namespace Blueprints.Estimation.Load;

/// <summary>The messages that flows carry: what queues, topics and event buses are billed by.</summary>
static class Messages
{
    // SQS, SNS and EventBridge all count a message of more than 64 KB as several.
    const decimal ChunkKilobytes = 64;

    /// <summary>Messages in a month.</summary>
    public static Interval Count(IEnumerable<FlowLoad> flows) => flows.Aggregate((Interval)0, static (sum, flow) => sum + flow.Calls.Total);

    /// <summary>Messages in a month, one for each 64 KB begun.</summary>
    public static Interval Chunks(IEnumerable<FlowLoad> flows, BlueprintLoad load) =>
        flows.Aggregate((Interval)0, (sum, flow) => sum + flow.Calls.Total * Kilobytes(flow, load).Map(static size => Math.Max(1, Math.Ceiling(size / ChunkKilobytes))));

    /// <summary>Their size together, in billing gigabytes.</summary>
    public static Interval Gigabytes(IEnumerable<FlowLoad> flows, BlueprintLoad load) => flows
        .Aggregate((Interval)0, (sum, flow) => sum + flow.Calls.Total * Kilobytes(flow, load))
        .Map(static kilobytes => DataSize.FromKilobytes(kilobytes).Gigabytes);

    // A message goes one way: it is as large as a request where the flow does not say.
    static Interval Kilobytes(FlowLoad flow, BlueprintLoad load) => flow.Flow.PayloadKilobytes ?? load.Workload.RequestKilobytes;
}
