using Pulumi;
using LB = Pulumi.Aws.LB;
using Route53 = Pulumi.Aws.Route53;

namespace Blueprints.Aws;

/// <summary>The resources that load balancers of both kinds are made of, with the names that AWS's limit of 32 characters leaves.</summary>
static class BalancerResources
{
    public static LB.LoadBalancer Balancer(string name, LB.LoadBalancerArgs args, CustomResourceOptions options)
    {
        if (ShortName.BalancerPrefixWhereTooLong(name) is { } prefix)
            args.NamePrefix = prefix;
        return new(name, args, options);
    }

    public static LB.TargetGroup Group(string name, LB.TargetGroupArgs args, CustomResourceOptions options)
    {
        if (ShortName.BalancerPrefixWhereTooLong(name) is { } prefix)
            args.NamePrefix = prefix;
        return new(name, args, options);
    }

    public static Route53.Record Alias(string name, string domain, Input<string> hostedZone, LB.LoadBalancer balancer, CustomResourceOptions options) => new(name, new()
    {
        ZoneId = hostedZone,
        Name = domain,
        Type = "A",
        Aliases = [new global::Pulumi.Aws.Route53.Inputs.RecordAliasArgs { Name = balancer.DnsName, ZoneId = balancer.ZoneId, EvaluateTargetHealth = true }],
    }, options);
}
