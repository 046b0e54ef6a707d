using Blueprints.Graph;

namespace Blueprints.Policies;

/// <summary>Which queue takes whose dead letters.</summary>
static class QueueFacts
{
    const string Policy = "redrivePolicy";

    /// <summary>The queues that take a queue's dead letters; none where only deployment tells which.</summary>
    public static IEnumerable<GraphResource> DeadLetterQueues(this PolicyContext context, GraphResource queue) =>
        context.Referred(queue, Policy)
            .Concat(context.Linked(queue, Aws.Redrive).SelectMany(redrive => context.Referred(redrive, Policy)))
            .Where(other => other.Type == Aws.Queue && other.Urn != queue.Urn).Distinct();

    /// <summary>Whether a queue has a redrive policy, its own or one beside it.</summary>
    public static bool HasRedrive(this PolicyContext context, GraphResource queue) => !queue.Fact(Policy).IsMissing || context.Linked(queue, Aws.Redrive).Any(redrive => context.Referred(redrive, "queueUrl").Contains(queue));

    /// <summary>Every queue that takes dead letters of another, of a function or of a rule.</summary>
    public static HashSet<string> AllDeadLetterQueues(this PolicyContext context) =>
    [
        .. context.OfType(Aws.Queue).SelectMany(context.DeadLetterQueues).Select(queue => queue.Urn),
        .. context.OfType(Aws.RedriveAllow).SelectMany(allow => context.Referred(allow, "queueUrl")).Select(queue => queue.Urn),
        .. context.OfType("aws:lambda/function:Function").SelectMany(function => context.Referred(function, "deadLetterConfig")).Select(queue => queue.Urn),
        .. context.OfType("aws:cloudwatch/eventTarget:EventTarget").SelectMany(target => context.Referred(target, "deadLetterConfig")).Select(queue => queue.Urn),
        .. context.OfType("aws:sns/topicSubscription:TopicSubscription").SelectMany(subscription => context.Referred(subscription, Policy)).Select(queue => queue.Urn),
        .. context.OfType("aws:scheduler/schedule:Schedule", "aws:pipes/pipe:Pipe").SelectMany(source => context.Referred(source, "target").Concat(context.Referred(source, "sourceParameters"))).Where(queue => queue.Type == Aws.Queue && IsNamedForDead(queue)).Select(queue => queue.Urn),
    ];

    // A schedule names its target and its dead-letter queue in one input; their names tell them apart.
    static bool IsNamedForDead(GraphResource queue) => queue.Name.Contains("dlq", StringComparison.OrdinalIgnoreCase) || queue.Name.Contains("dead", StringComparison.OrdinalIgnoreCase);
}
