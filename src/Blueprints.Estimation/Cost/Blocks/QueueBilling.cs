using Blueprints.Estimation.Cost.Billables;
using Blueprints.Queues;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A queue's requests and alarms. Its dead-letter queue costs nothing as long as nothing fails.</summary>
sealed class QueueBilling : BlockBilling<QueueSpec>
{
    // The dead-letter queue's depth and the oldest message's age.
    const int AlarmsOfQueue = 2;

    public override string Type => "aws:sqs/queue:Queue";

    protected override IEnumerable<Billable> Read(string block, QueueSpec spec, Blueprint blueprint)
    {
        yield return new QueueRequests { Block = block, Resource = block, Type = Type, Fifo = spec.Fifo, ReceiveWaitSeconds = spec.ReceiveWaitSeconds };
        if (spec.Alarms)
            yield return new MetricAlarms { Block = block, Resource = block, Type = "aws:cloudwatch/metricAlarm:MetricAlarm", Count = AlarmsOfQueue };
    }
}
