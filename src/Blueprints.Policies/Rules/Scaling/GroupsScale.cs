namespace Blueprints.Policies.Rules;

/// <summary>BP1306: a group with a range has something that moves it.</summary>
sealed class GroupsScale : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1306",
        Name = "groups-scale",
        Topic = RuleTopic.Scaling,
        Title = "A group whose maximum is above its minimum has a scaling policy or schedule.",
        Rationale = "Without a policy the maximum is never reached: the range looks like elasticity and is none.",
        Remediation = "Add a target tracking policy, or set the maximum to the minimum.",
        Reference = "Roadmap phase 2: basic auto scaling",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        if (!context.KnowsReferences)
            return [];
        return from @group in context.OfType(Aws.Group)
               where @group.Number("maxSize") > @group.Number("minSize")
               where !context.PoliciesOf(@group).Any() && !context.Linked(@group, Aws.GroupSchedule, "aws:autoscalingplans/scalingPlan:ScalingPlan", "aws:ecs/capacityProvider:CapacityProvider").Any()
               select About(@group, "scaling policies", $"none, with {@group.Number("minSize"):0} to {@group.Number("maxSize"):0} instances", "at least one policy or schedule", "add target tracking, or make the maximum the minimum");
    }
}
