using Blueprints.Graph;

namespace Blueprints.Policies.Rules;

/// <summary>BP1103: a health check can fail.</summary>
sealed class HealthChecksTest : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1103",
        Name = "health-checks-test-something",
        Topic = RuleTopic.Availability,
        Title = "Health checks ask a path of their own, and an error is no success.",
        Rationale = "A check of / that takes any answer for a good one finds a server healthy that answers users with errors.",
        Remediation = "Check a path such as /health that touches what a request needs, and accept 200 only.",
        Reference = "Roadmap phase 2: health checks; Elastic Load Balancing User Guide, health checks",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        foreach (var target in context.OfType(Aws.TargetGroup).Where(ChecksByHttp))
        {
            var check = target.Fact("healthCheck");
            if (check.At("enabled").Flag(whenMissing: true) == false)
                yield return About(target, "healthCheck.enabled", "false", "true", "turn it on");
            else if (check.At("path").Text(whenMissing: "/") == "/")
                yield return About(target, "healthCheck.path", check.At("path").ToString(), "a path that touches what a request needs, such as /health", "name one");
            if (check.At("matcher").Text() is { } matcher && AcceptsErrors(matcher))
                yield return About(target, "healthCheck.matcher", $"\"{matcher}\"", "codes below 400", "accept 200 only");
        }
    }

    // A check by TCP has no path; the target group of functions has none by default.
    static bool ChecksByHttp(GraphResource target) =>
        target.Fact("healthCheck").IsUnknown == false && target.Fact("targetType").Text("instance") != "lambda"
        && target.Fact("healthCheck").At("protocol").Text(target.Text("protocol") is "TCP" or "UDP" or "TCP_UDP" or "TLS" ? "TCP" : "HTTP") is "HTTP" or "HTTPS"
        && target.Fact("protocolVersion").Text("HTTP1") != "GRPC";

    static bool AcceptsErrors(string matcher) => matcher.Split(',', '-').Any(code => code.Trim() is ['4' or '5', _, _]);
}
