namespace Blueprints.Policies.Rules;

/// <summary>BP1107: three zones do not share one NAT gateway.</summary>
sealed class NatInEveryZone : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1107",
        Name = "nat-in-every-zone",
        Topic = RuleTopic.Availability,
        Title = "A network of three zones has a NAT gateway in each.",
        Rationale = "One NAT gateway ends the way out of all zones when its own fails, and traffic of the other zones is billed for crossing into it.",
        Remediation = "Give each zone a NAT gateway (nat: perZone).",
        Reference = "Roadmap phase 3; cross-zone traffic; VPC User Guide, NAT gateways",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        var networks = context.OfType(Aws.NatGateway).GroupBy(nat => context.Graph.Find(nat.Parent ?? "")?.Urn ?? "");
        foreach (var network in networks.Where(network => network.Count() == 1))
        {
            var zones = context.OfType(Aws.Subnet).Where(subnet => (subnet.Parent ?? "") == (network.Single().Parent ?? "")).Select(subnet => subnet.Text("availabilityZone")).OfType<string>().Distinct().Count();
            if (zones >= 3)
                yield return About(network.Single(), "NAT gateways", $"one for {zones} zones", "one in each zone", "add the others, and route each zone to its own");
        }
    }
}
