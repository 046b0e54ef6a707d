using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An SQS queue. In a blueprint, a dead-letter queue, to which another queue gives up its messages, is not worked and costs nothing.</summary>
sealed class QueueAdapter : ResourceAdapter
{
    public override string Type => "aws:sqs/queue:Queue";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        if (component.Usage is null && IsDeadLetters(resource, component))
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

    // It says itself which queues may use it, or another queue names it: a template cannot say both without a circle.
    bool IsDeadLetters(GraphResource resource, ComponentView component) =>
        component.Siblings("aws:sqs/redriveAllowPolicy:RedriveAllowPolicy").Any(policy => policy.Name == resource.Name)
        || component.Linked(Type).Any(queue => queue.Property("redrivePolicy") is not null && component.Of(queue).Referred("redrivePolicy", Type) == resource);
}
