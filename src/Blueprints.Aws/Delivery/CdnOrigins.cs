using Blueprints.Delivery;
using Pulumi;
using CloudFront = Pulumi.Aws.CloudFront;
using Inputs = Pulumi.Aws.CloudFront.Inputs;

namespace Blueprints.Aws;

/// <summary>Where a CDN gets what it does not hold: load balancers and entries over HTTPS, internal balancers through a VPC origin, object stores by signed requests.</summary>
static class CdnOrigins
{
    const int HttpPort = 80;
    const int HttpsPort = 443;
    const string Tls = "TLSv1.2";

    /// <summary>The origins of a CDN, in the order of its spec.</summary>
    public static Inputs.DistributionOriginArgs[] Of(string name, CdnArgs args, CloudFront.OriginAccessControl? access, CustomResourceOptions options) =>
        [.. args.Spec.Origins.Select(origin => Describe(name, origin, args, access, options))];

    /// <summary>The groups of a target and the block asked where it fails.</summary>
    public static Inputs.DistributionOriginGroupArgs[] Groups(CdnSpec spec) =>
    [
        .. spec.AllBehaviors.Where(behavior => behavior.Failover is not null).DistinctBy(Id).Select(behavior => new Inputs.DistributionOriginGroupArgs
        {
            OriginId = Id(behavior),
            FailoverCriteria = new Inputs.DistributionOriginGroupFailoverCriteriaArgs { StatusCodes = [500, 502, 503, 504] },
            Members =
            [
                new Inputs.DistributionOriginGroupMemberArgs { OriginId = behavior.Target },
                new Inputs.DistributionOriginGroupMemberArgs { OriginId = behavior.Failover! },
            ],
        }),
    ];

    /// <summary>The origin or the group that a behavior uses.</summary>
    public static string Id(CacheBehavior behavior) => behavior.Failover is null ? behavior.Target : $"{behavior.Target}-or-{behavior.Failover}";

    static Inputs.DistributionOriginArgs Describe(string name, string origin, CdnArgs args, CloudFront.OriginAccessControl? access, CustomResourceOptions options)
    {
        var described = new Inputs.DistributionOriginArgs { OriginId = origin, DomainName = Domain(origin, args) };
        if (args.Spec.OriginShield)
            described.OriginShield = new Inputs.DistributionOriginOriginShieldArgs { Enabled = true, OriginShieldRegion = args.Region };
        switch (args.Origins[origin])
        {
            case ObjectStore:
                described.OriginAccessControlId = access!.Id;
                break;
            case LoadBalancer { IsInternal: true } balancer:
                described.VpcOriginConfig = new Inputs.DistributionOriginVpcOriginConfigArgs { VpcOriginId = Private($"{name}-{origin}", balancer, options).Id };
                break;
            default:
                described.CustomOriginConfig = new Inputs.DistributionOriginCustomOriginConfigArgs
                {
                    HttpPort = HttpPort,
                    HttpsPort = HttpsPort,
                    OriginProtocolPolicy = "https-only",
                    OriginSslProtocols = [Tls],
                };
                break;
        }

        return described;
    }

    static Input<string> Domain(string origin, CdnArgs args) => args.Origins[origin] switch
    {
        ObjectStore store => store.Bucket.BucketRegionalDomainName,
        GlobalEntry entry => args.Edge.OriginHosts.GetValueOrDefault(origin) ?? entry.HostName,
        LoadBalancer balancer => args.Edge.OriginHosts.GetValueOrDefault(origin) ?? balancer.DnsName,
        _ => throw new InvalidOperationException($"origin \"{origin}\" is no load balancer, entry or object store"),
    };

    static CloudFront.VpcOrigin Private(string name, LoadBalancer balancer, CustomResourceOptions options) => new(name, new()
    {
        VpcOriginEndpointConfig = new Inputs.VpcOriginVpcOriginEndpointConfigArgs
        {
            Name = name,
            Arn = balancer.Balancer.Arn,
            HttpPort = HttpPort,
            HttpsPort = HttpsPort,
            OriginProtocolPolicy = "https-only",
            OriginSslProtocols = new Inputs.VpcOriginVpcOriginEndpointConfigOriginSslProtocolsArgs { Items = [Tls], Quantity = 1 },
        },
    }, options);
}
