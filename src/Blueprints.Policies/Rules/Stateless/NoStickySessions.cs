using System.Text.Json.Nodes;

namespace Blueprints.Policies.Rules;

/// <summary>BP1001: a load balancer ties nobody to a server.</summary>
sealed class NoStickySessions : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1001",
        Name = "no-sticky-sessions",
        Topic = RuleTopic.Stateless,
        Level = RuleLevel.Error,
        Title = "No target group is sticky.",
        Rationale = "A client tied to one server loads servers unevenly and loses its session with that server, so servers can neither be added nor taken away freely.",
        Remediation = "Keep sessions in a store that all servers share (a cache with the use \"sessions\"), and turn stickiness off.",
        Reference = "Roadmap: servers are stateless, any of them answers any request",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from target in context.OfType(Aws.TargetGroup)
        where !target.Fact("stickiness").IsMissing && target.Fact("stickiness").At("enabled").Flag(whenMissing: true) == true
        select AboutInput(target, "stickiness.enabled", "true", "false", "keep sessions in a store that all servers share, and turn it off", JsonValue.Create(false));
}
