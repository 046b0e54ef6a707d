using Blueprints.Scaling;

namespace Blueprints.Policies.Rules;

/// <summary>BP1302: new instances are left out of the metric until they serve.</summary>
sealed class WarmUpIsSet : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1302",
        Name = "warm-up-is-set",
        Topic = RuleTopic.Scaling,
        Title = "A group that scales says how long an instance warms up.",
        Rationale = "An instance that starts is idle and then overloaded by its own start. Counted too early, it makes the group scale the wrong way.",
        Remediation = "Set defaultInstanceWarmup to the seconds until an instance serves at full speed.",
        Reference = "Roadmap, scaling timing: warm-up before full traffic; EC2 Auto Scaling User Guide, default instance warmup",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from @group in context.OfType(Aws.Group)
        where @group.Fact("defaultInstanceWarmup").IsMissing
        let policies = context.PoliciesOf(@group).Where(policy => policy.Fact("policyType").Text("SimpleScaling") is "TargetTrackingScaling" or "StepScaling").ToList()
        where policies.Count > 0 && policies.Any(policy => policy.Fact("estimatedInstanceWarmup").IsMissing)
        select About(@group, "defaultInstanceWarmup", "not set", "the seconds until an instance serves at full speed", "set it");
}
