using Blueprints.Graph;

namespace Blueprints.Policies.Rules;

/// <summary>BP1803: the account's default quotas have room.</summary>
sealed class QuotasHaveRoom : PolicyRule
{
    const decimal Whole = 100;

    // Default quotas of an account in a region. Sources: Service Quotas for VPC, EC2, Elastic Load Balancing, RDS.
    static readonly (string Type, string What, int Quota)[] Quotas =
    [
        ("aws:ec2/eip:Eip", "Elastic IP addresses", 5),
        ("aws:ec2/vpc:Vpc", "VPCs", 5),
        ("aws:ec2/internetGateway:InternetGateway", "internet gateways", 5),
        (Aws.LoadBalancer, "load balancers", 50),
        (Aws.Cluster, "database clusters", 40),
        ("aws:autoscaling/group:Group", "Auto Scaling groups", 500),
    ];

    static readonly RuleParameter Most = RuleParameter.Number("mostPercent", "The largest part of a default quota that a design may use, in per cent", 1, 100, 80);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1803",
        Name = "quotas-have-room",
        Topic = RuleTopic.Growth,
        Title = "The design leaves room in the account's default quotas.",
        Rationale = "A quota is met when growth is fastest, and raising it takes a request that somebody at AWS answers.",
        Remediation = "Ask for a higher quota before it is needed; then turn the rule off with the request's number as the reason.",
        Reference = "AWS Well-Architected, reliability: quotas; Service Quotas",
        Parameters = [Most],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        var most = settings.Number(Most)!.Value;
        return from kind in Quotas
               from region in context.OfType(kind.Type).GroupBy(resource => RegionOf(context, resource))
               where region.Count() * Whole > kind.Quota * most
               select AboutAll(kind.What, $"{region.Count()} in a region, of {kind.Quota} by default", $"at most {most:0.#} %", "ask for a higher quota, or use fewer");
    }

    // Resources of one provider stand in one region; a replica region's provider is its component's.
    static string RegionOf(PolicyContext context, GraphResource resource) =>
        resource.Text("region") ?? context.Graph.Ancestors(resource).FirstOrDefault(ancestor => ancestor.Type == "blueprints:aws:ReplicaRegion")?.Urn ?? resource.Provider ?? "";
}
