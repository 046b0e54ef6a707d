using System.Text.Json.Nodes;

namespace Blueprints.Policies.Rules;

/// <summary>BP1104: a group replaces what its load balancer finds unhealthy.</summary>
sealed class BalancersCheckCounts : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1104",
        Name = "balancers-check-counts",
        Topic = RuleTopic.Availability,
        Level = RuleLevel.Error,
        Title = "A group behind a load balancer goes by the load balancer's health check.",
        Rationale = "By default a group only asks whether the machine runs. An application that hangs is then taken out of traffic and never replaced.",
        Remediation = "Set healthCheckType to ELB, with a grace period that covers the start.",
        Reference = "EC2 Auto Scaling User Guide, health checks",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from @group in context.OfType(Aws.Group)
        where @group.Fact("targetGroupArns").Items is { Count: > 0 } && @group.Fact("healthCheckType").Text(whenMissing: "EC2") == "EC2"
        select AboutInput(@group, "healthCheckType", @group.Fact("healthCheckType").ToString(), "ELB", "set it to ELB", JsonValue.Create("ELB"));
}
