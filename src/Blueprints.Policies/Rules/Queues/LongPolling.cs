using System.Text.Json.Nodes;

namespace Blueprints.Policies.Rules;

/// <summary>BP1204: idle workers wait for messages instead of asking again and again.</summary>
sealed class LongPolling : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1204",
        Name = "long-polling",
        Topic = RuleTopic.Queues,
        Title = "Queues are read by long polling.",
        Rationale = "With short polling an idle worker pays for empty answers many times a second, and may miss messages that are there.",
        Remediation = "Set receiveWaitTimeSeconds to 20.",
        Reference = "SQS Developer Guide, short and long polling",
    };

    // Dead letters are read by hand.
    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        var dead = context.AllDeadLetterQueues();
        return from queue in context.OfType(Aws.Queue)
               where !dead.Contains(queue.Urn) && queue.Fact("receiveWaitTimeSeconds").Number(whenMissing: 0) == 0
               select AboutInput(queue, "receiveWaitTimeSeconds", queue.Fact("receiveWaitTimeSeconds").ToString(), "1 to 20", "set it to 20", JsonValue.Create(20));
    }
}
