namespace Blueprints.Policies.Rules;

/// <summary>BP1205: a dead letter is kept longer than the message was.</summary>
sealed class DeadLettersOutliveMessages : PolicyRule
{
    // SQS keeps messages four days unless told otherwise.
    const decimal Default = 345_600;

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1205",
        Name = "dead-letters-outlive-messages",
        Topic = RuleTopic.Queues,
        Title = "A dead-letter queue keeps messages longer than the queue itself.",
        Rationale = "A dead letter keeps the age it had: with the same retention it is deleted when the message would have been, often before anybody has looked.",
        Remediation = "Set messageRetentionSeconds of the dead-letter queue to 1,209,600 (14 days).",
        Reference = "SQS Developer Guide, dead-letter queues, retention",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from queue in context.OfType(Aws.Queue)
        from dead in context.DeadLetterQueues(queue)
        let kept = dead.Fact("messageRetentionSeconds").Number(Default)
        let needed = queue.Fact("messageRetentionSeconds").Number(Default)
        where kept <= needed && needed < 1_209_600
        select About(dead, "messageRetentionSeconds", dead.Fact("messageRetentionSeconds").ToString(), $"more than {needed:0}, the retention of {queue.Name}", "set it to 1209600");
}
