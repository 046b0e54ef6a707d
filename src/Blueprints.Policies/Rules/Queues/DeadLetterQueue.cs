namespace Blueprints.Policies.Rules;

/// <summary>BP1201: every queue has a dead-letter queue.</summary>
sealed class DeadLetterQueue : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1201",
        Name = "dead-letter-queue",
        Topic = RuleTopic.Queues,
        Level = RuleLevel.Error,
        Title = "Every queue has a dead-letter queue.",
        Rationale = "A message that no worker can work off comes back for ever, keeps workers busy, and vanishes in silence when its retention ends.",
        Remediation = "Add a queue for dead letters and a redrivePolicy with maxReceiveCount.",
        Reference = "Roadmap phase 4: queues with retries and a dead-letter queue",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        var dead = context.AllDeadLetterQueues();
        return from queue in context.OfType(Aws.Queue)
               where !context.HasRedrive(queue) && !dead.Contains(queue.Urn)
               select About(queue, "redrivePolicy", "not set", "a redrivePolicy that names a dead-letter queue", "add a queue for dead letters");
    }
}
