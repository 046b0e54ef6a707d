using System.Globalization;
using Blueprints.Scaling;

namespace Blueprints.Cdk;

/// <summary>A queue's messages for each of its workers: those that wait and those in work, where the busy ones count as many as a worker takes at once.</summary>
static class BacklogMetric
{
    const string Sqs = "AWS/SQS";

    public static Props[] Queries(QueueBacklog backlog, string queue, MetricSource workers) =>
    [
        new MetricSource(Sqs, "ApproximateNumberOfMessagesVisible", "Average", ("QueueName", queue)).Query("visible"),
        new MetricSource(Sqs, "ApproximateNumberOfMessagesNotVisible", "Average", ("QueueName", queue)).Query("inflight"),
        workers.Query("instances"),
        MetricSource.Result("backlog", Expression(backlog)),
    ];

    static string Expression(QueueBacklog backlog)
    {
        var busy = (backlog.MessagesPerInstance / backlog.Concurrency).ToString("0.######", CultureInfo.InvariantCulture);
        return $"IF(visible + inflight > inflight * {busy}, visible + inflight, inflight * {busy}) / IF(FILL(instances, 0) < 1, 1, FILL(instances, 0))";
    }
}
