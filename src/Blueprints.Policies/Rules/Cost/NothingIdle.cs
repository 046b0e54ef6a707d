namespace Blueprints.Policies.Rules;

/// <summary>BP1703: nothing is paid for that nobody uses.</summary>
sealed class NothingIdle : PolicyRule
{
    static readonly (string Type, string What, string[] Users)[] Kinds =
    [
        ("aws:ec2/eip:Eip", "address", ["aws:ec2/natGateway:NatGateway", "aws:ec2/eipAssociation:EipAssociation", Aws.LoadBalancer, Aws.Instance, "aws:ec2/networkInterface:NetworkInterface"]),
        (Aws.Volume, "volume", ["aws:ec2/volumeAttachment:VolumeAttachment"]),
        (Aws.LoadBalancer, "load balancer", [Aws.Listener]),
        (Aws.NatGateway, "NAT gateway", ["aws:ec2/route:Route", "aws:ec2/routeTable:RouteTable"]),
    ];

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1703",
        Name = "nothing-idle",
        Topic = RuleTopic.Cost,
        Title = "Addresses, volumes, load balancers and NAT gateways are used by something.",
        Rationale = "What nothing refers to is billed by the hour all the same.",
        Remediation = "Remove it, or attach it.",
        Reference = "AWS Well-Architected, cost: idle resources",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        if (!context.KnowsReferences)
            return [];
        return from kind in Kinds
               from resource in context.OfType(kind.Type)
               where resource.Fact("instance").IsMissing && resource.Fact("networkInterface").IsMissing && !context.Linked(resource, kind.Users).Any()
               select About(resource, "use", $"none: nothing in the program refers to this {kind.What}", "something that does", "remove it, or attach it");
    }
}
