namespace Blueprints.Policies.Rules;

/// <summary>BP1804: a design is watched.</summary>
sealed class SomebodyIsWatching : PolicyRule
{
    static readonly string[] Watched = [Aws.LoadBalancer, Aws.Group, Aws.Service, Aws.Cluster, Aws.Database];

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1804",
        Name = "somebody-is-watching",
        Topic = RuleTopic.Growth,
        Title = "Servers and databases are watched by alarms.",
        Rationale = "The next phase begins when a limit is near. Without alarms the users find it first.",
        Remediation = "Add an observability block, or alarms of your own.",
        Reference = "Roadmap, all phases: monitoring before optimising",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        // What makes a fleet scale tells nobody.
        var alarms = context.OfType(Aws.Alarm, "aws:cloudwatch/compositeAlarm:CompositeAlarm").Where(alarm => !context.Referred(alarm, "alarmActions").Any(action => action.Type is Aws.GroupPolicy or Aws.AppScalingPolicy));
        if (alarms.Any() || !context.OfType(Watched).Any())
            yield break;
        yield return AboutAll("alarms", "none", "alarms on servers and databases", "add an observability block");
    }
}
