using Blueprints.Graph;

namespace Blueprints.Policies.Rules;

/// <summary>BP1102: a load balancer has two servers to choose from.</summary>
sealed class TwoServersBehindABalancer : PolicyRule
{
    static readonly RuleParameter Fewest = RuleParameter.Number("fewest", "Fewest servers behind a load balancer", 1, 100, 2);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1102",
        Name = "two-servers-behind-a-balancer",
        Topic = RuleTopic.Availability,
        Level = RuleLevel.Error,
        Title = "At least two servers stand behind a load balancer.",
        Rationale = "With one server the load balancer costs money and saves nobody: every deployment and every failure is an outage.",
        Remediation = "Raise the group's minSize, or the service's desiredCount, to 2 or more.",
        Reference = "Roadmap phase 2: load balancer, second server",
        ForEachResource = true,
        Parameters = [Fewest],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        var fewest = settings.Number(Fewest)!.Value;
        foreach (var group in context.OfType(Aws.Group).Where(group => HasItems(group, "targetGroupArns") || HasItems(group, "loadBalancers")))
        {
            if (group.Number("minSize") < fewest)
                yield return About(group, "minSize", $"{group.Number("minSize"):0}", $"at least {fewest:0}", "raise it");
        }

        foreach (var service in context.OfType(Aws.Service).Where(service => HasItems(service, "loadBalancers")))
        {
            if (service.Fact("desiredCount").Number(whenMissing: 0) < fewest && service.Fact("schedulingStrategy").Text("REPLICA") == "REPLICA")
                yield return About(service, "desiredCount", service.Fact("desiredCount").ToString(), $"at least {fewest:0}", "raise it");
        }
    }

    static bool HasItems(GraphResource resource, string property) => resource.Fact(property).Items is { Count: > 0 };
}
