namespace Blueprints.Policies.Rules;

/// <summary>BP1704: traffic to S3 does not pass a NAT gateway.</summary>
sealed class BucketsBesideTheNat : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1704",
        Name = "buckets-beside-the-nat",
        Topic = RuleTopic.Cost,
        Title = "A network with NAT gateways and buckets has a gateway endpoint for S3.",
        Rationale = "Each gigabyte through a NAT gateway costs 4.5 cents; through a gateway endpoint, nothing.",
        Remediation = "Add a gateway endpoint for S3 to the route tables (gatewayEndpoints: s3).",
        Reference = "VPC User Guide, gateway endpoints; roadmap phase 2: files in S3",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        if (!context.OfType(Aws.Bucket).Any() || context.OfType("aws:ec2/vpcEndpoint:VpcEndpoint").Any(endpoint => endpoint.Fact("serviceName").Text()?.EndsWith(".s3", StringComparison.Ordinal) != false))
            return [];
        return from nat in context.OfType(Aws.NatGateway).Take(1)
               where nat.Fact("connectivityType").Text("public") == "public"
               select About(nat, "gateway endpoint", "none for S3, beside buckets", "one, which is free", "add one to the route tables");
    }
}
