namespace Blueprints.Policies.Rules;

/// <summary>BP1202: somebody hears of dead letters.</summary>
sealed class DeadLetterAlarm : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1202",
        Name = "dead-letter-alarm",
        Topic = RuleTopic.Queues,
        Level = RuleLevel.Error,
        Title = "An alarm watches every dead-letter queue.",
        Rationale = "Dead letters are failed work of users. Without an alarm they are found when the users complain, or when their retention has deleted them.",
        Remediation = "Add an alarm on ApproximateNumberOfMessagesVisible above 0 of the dead-letter queue.",
        Reference = "Roadmap phase 4: dead-letter queue; monitoring",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        var watched = context.OfType(Aws.Alarm).SelectMany(alarm => context.Referred(alarm, "dimensions").Concat(context.Referred(alarm, "metricQueries"))).Select(queue => queue.Urn).ToHashSet();
        return from queue in context.OfType(Aws.Queue).SelectMany(context.DeadLetterQueues).Distinct()
               where !watched.Contains(queue.Urn)
               select About(queue, "an alarm on this dead-letter queue", "missing", "an alarm on ApproximateNumberOfMessagesVisible above 0", "add one");
    }
}
