namespace Blueprints.Policies.Rules;

/// <summary>BP1805: an alarm does something.</summary>
sealed class AlarmsTellSomebody : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1805",
        Name = "alarms-tell-somebody",
        Topic = RuleTopic.Growth,
        Title = "Every alarm has an action, or is part of one that has.",
        Rationale = "An alarm without an action changes its colour where nobody looks.",
        Remediation = "Set alarmActions to a topic that people read.",
        Reference = "CloudWatch User Guide, alarm actions",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        var parts = context.OfType("aws:cloudwatch/compositeAlarm:CompositeAlarm").SelectMany(composite => context.Referred(composite, "alarmRule")).Select(alarm => alarm.Urn).ToHashSet();
        return from alarm in context.OfType(Aws.Alarm)
               where !parts.Contains(alarm.Urn)
               where new[] { "alarmActions", "okActions", "insufficientDataActions" }.All(property => alarm.Fact(property).Items is { Count: 0 })
               select About(alarm, "alarmActions", "none", "at least one, such as a topic", "set it");
    }
}
