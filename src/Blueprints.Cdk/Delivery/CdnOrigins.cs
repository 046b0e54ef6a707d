using Amazon.CDK;
using Blueprints.Delivery;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>Where a CDN gets what it has not kept.</summary>
static class CdnOrigins
{
    const int HttpPort = 80;
    const int HttpsPort = 443;
    const string Tls = "TLSv1.2";

    public static Props[] Of(Construct scope, string name, CdnProps props, CfnResource? access) => [.. props.Spec.Origins.Select(origin => Describe(scope, name, origin, props, access))];

    /// <summary>Pairs of origins, where the second one is asked when the first one fails; null for none.</summary>
    public static Props? Groups(CdnSpec spec)
    {
        var groups = spec.AllBehaviors.Where(behavior => behavior.Failover is not null).DistinctBy(Id).Select(behavior => new Props
        {
            ["Id"] = Id(behavior),
            ["FailoverCriteria"] = new Props { ["StatusCodes"] = new Props { ["Quantity"] = 4, ["Items"] = new[] { 500, 502, 503, 504 } } },
            ["Members"] = new Props { ["Quantity"] = 2, ["Items"] = new[] { new Props { ["OriginId"] = behavior.Target }, new Props { ["OriginId"] = behavior.Failover } } },
        }).ToList();
        return groups.Count == 0 ? null : new() { ["Quantity"] = groups.Count, ["Items"] = groups };
    }

    public static string Id(CacheBehavior behavior) => behavior.Failover is null ? behavior.Target : $"{behavior.Target}-or-{behavior.Failover}";

    static Props Describe(Construct scope, string name, string origin, CdnProps props, CfnResource? access)
    {
        var described = new Props
        {
            ["Id"] = origin,
            ["DomainName"] = Domain(origin, props),
            ["OriginShield"] = props.Spec.OriginShield ? new Props { ["Enabled"] = true, ["OriginShieldRegion"] = props.Region } : null,
        };
        switch (props.Origins[origin])
        {
            case ObjectStore:
                described["OriginAccessControlId"] = access!.Ref;
                // The older way to say so has to be there and empty.
                described["S3OriginConfig"] = new Props { ["OriginAccessIdentity"] = "" };
                break;
            case LoadBalancer { IsInternal: true } balancer:
                described["VpcOriginConfig"] = new Props { ["VpcOriginId"] = Private(scope, $"{name}-{origin}", origin, balancer).Ref };
                break;
            default:
                described["CustomOriginConfig"] = new Props { ["HTTPPort"] = HttpPort, ["HTTPSPort"] = HttpsPort, ["OriginProtocolPolicy"] = "https-only", ["OriginSSLProtocols"] = new[] { Tls } };
                break;
        }

        return described;
    }

    static string Domain(string origin, CdnProps props) => props.Origins[origin] switch
    {
        ObjectStore store => store.Bucket.BucketRegionalDomainName,
        GlobalEntry entry => props.Edge.OriginHosts.GetValueOrDefault(origin) ?? entry.HostName,
        LoadBalancer balancer => props.Edge.OriginHosts.GetValueOrDefault(origin) ?? balancer.Balancer.AttrDnsName,
        _ => throw new InvalidOperationException($"origin \"{origin}\" is no load balancer, entry or object store"),
    };

    static CfnResource Private(Construct scope, string name, string origin, LoadBalancer balancer) => new Props
    {
        ["VpcOriginEndpointConfig"] = new Props
        {
            ["Name"] = name,
            ["Arn"] = balancer.Balancer.Ref,
            ["HTTPPort"] = HttpPort,
            ["HTTPSPort"] = HttpsPort,
            ["OriginProtocolPolicy"] = "https-only",
            ["OriginSSLProtocols"] = new[] { Tls },
        },
    }.Make(scope, $"private-{origin}", "AWS::CloudFront::VpcOrigin");
}
