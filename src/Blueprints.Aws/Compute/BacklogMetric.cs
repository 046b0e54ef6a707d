using System.Globalization;
using Blueprints.Scaling;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>The backlog of a queue for each server, in metric maths.</summary>
static class BacklogMetric
{
    const string Sqs = "AWS/SQS";

    /// <summary>What waits and what is being worked on.</summary>
    public static IEnumerable<(string Id, MetricSource Source)> Queue(Input<string> queue) =>
    [
        ("visible", new(Sqs, "ApproximateNumberOfMessagesVisible", "Average", new() { ["QueueName"] = queue })),
        ("inflight", new(Sqs, "ApproximateNumberOfMessagesNotVisible", "Average", new() { ["QueueName"] = queue })),
    ];

    /// <summary>
    /// The expression to hold at the backlog that one server works off. Messages in flight keep one server busy for each concurrent message: multiplied by the target they ask
    /// for so many servers, however short the backlog. No server counts as one, so that a fleet at rest wakes up.
    /// </summary>
    public static string Expression(QueueBacklog backlog)
    {
        var busy = (backlog.MessagesPerInstance / backlog.Concurrency).ToString("0.######", CultureInfo.InvariantCulture);
        return $"IF(visible + inflight > inflight * {busy}, visible + inflight, inflight * {busy}) / IF(FILL(instances, 0) < 1, 1, FILL(instances, 0))";
    }
}
