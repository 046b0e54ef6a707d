using Blueprints.Estimation.Cost.Billables;
using Blueprints.LoadBalancing;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A load balancer, with a public address in each zone where it faces the internet.</summary>
sealed class LoadBalancerBilling : BlockBilling<LoadBalancerSpec>
{
    public override string Type => "aws:lb/loadBalancer:LoadBalancer";

    public override bool SendsToInternet => true;

    protected override IEnumerable<Billable> Read(string block, LoadBalancerSpec spec, Blueprint blueprint)
    {
        yield return new ApplicationLoadBalancer { Block = block, Resource = block, Type = Type, Internal = spec.Internal, Rules = spec.Routes.Count, ReservedUnits = spec.ReservedUnits };
        if (!spec.Internal)
            yield return new PublicAddress { Block = block, Resource = block, Type = Type, Count = blueprint.Network.Spec.Zones, Holder = "one in each zone of the load balancer" };
        if (spec.Waf is { } waf)
            yield return new WebApplicationFirewall { Block = block, Resource = block, Type = "aws:wafv2/webAcl:WebAcl", Rules = waf.RuleCount };
        if (spec.AccessLogs is { } logs)
            yield return new AccessLogStorage { Block = block, Resource = block, Type = "aws:s3/bucket:Bucket", RetentionDays = logs.RetentionDays };
    }
}
