using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An SQS queue. In a blueprint, a dead-letter queue, which says which queues may use it, is not worked and costs nothing.</summary>
sealed class QueueAdapter : ResourceAdapter
{
    public override string Type => "aws:sqs/queue:Queue";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        if (component.Usage is null && component.Siblings("aws:sqs/redriveAllowPolicy:RedriveAllowPolicy").Any(policy => policy.Name == resource.Name))
            yield break;
        yield return new QueueRequests
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            Fifo = resource.Flag("fifoQueue") ?? false,
            ReceiveWaitSeconds = (int)(resource.Number("receiveWaitTimeSeconds") ?? 0),
        };
    }
}
