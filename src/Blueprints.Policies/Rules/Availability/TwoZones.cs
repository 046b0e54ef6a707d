using Blueprints.Graph;

namespace Blueprints.Policies.Rules;

/// <summary>BP1101: what consists of several parts stands in two zones.</summary>
sealed class TwoZones : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1101",
        Name = "two-zones",
        Topic = RuleTopic.Availability,
        Level = RuleLevel.Error,
        Title = "Groups of several servers, and load balancers, stand in at least two zones.",
        Rationale = "Several servers in one zone fail together, when the zone does.",
        Remediation = "Give the group or load balancer subnets in two zones or more.",
        Reference = "Roadmap phase 2: a second server; AWS Well-Architected, reliability: several zones",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
    [
        .. from @group in context.OfType(Aws.Group)
           where @group.Number("maxSize") > 1 && OneSubnet(@group, "vpcZoneIdentifiers")
           select Single(@group, "vpcZoneIdentifiers"),
        .. from balancer in context.OfType(Aws.LoadBalancer)
           where OneSubnet(balancer, "subnets")
           select Single(balancer, "subnets"),
    ];

    // A list of values that are not known yet has its length all the same.
    static bool OneSubnet(GraphResource resource, string property) => resource.Fact(property).Items is { Count: 1 };

    Finding Single(GraphResource resource, string property) => About(resource, property, "one subnet", "subnets of at least two zones", "add a subnet of another zone");
}
