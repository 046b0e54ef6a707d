using System.Collections.Immutable;
using Amazon.CDK;
using Amazon.CDK.AWS.S3;
using Blueprints.Delivery;
using Blueprints.LoadBalancing;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>A CloudFront distribution before load balancers, entries and private buckets: HTTPS only, caching by the spec's behaviors, logs in a bucket of its own.</summary>
public sealed class Cdn : BlockConstruct, IEntry
{
    // Where AWS keeps what belongs to CloudFront.
    const string GlobalRegion = "us-east-1";

    /// <summary>Makes the distribution.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec and the origins.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">Something that the spec needs is not wired.</exception>
    public Cdn(Construct scope, string id, CdnProps props) : base(scope, id, "Cdn", props.Validated().Carry(id))
    {
        var spec = props.Spec;
        Functions = spec.Functions.ToImmutableDictionary(function => function.Name, Make);
        var stores = spec.Origins.Select(origin => props.Origins[origin]).OfType<ObjectStore>().ToList();
        OriginAccessControl = stores.Count == 0 ? null : new Props
        {
            ["OriginAccessControlConfig"] = new Props
            {
                ["Name"] = PhysicalNames.Within(64, Name), ["OriginAccessControlOriginType"] = "s3", ["SigningBehavior"] = "always", ["SigningProtocol"] = "sigv4",
                ["Description"] = $"{Name} to its object stores",
            },
        }.Make(this, "access", "AWS::CloudFront::OriginAccessControl");
        WebAcl = spec.Waf is { } waf ? Firewall(waf) : null;
        Distribution = new Props { ["DistributionConfig"] = Describe(props) }.Make(this, "distribution", "AWS::CloudFront::Distribution");
        foreach (var store in stores)
            store.Serve(this, Arn);
        LogBucket = spec.LogRetentionDays > 0 ? KeepLogs(spec.LogRetentionDays) : null;
        Url = $"https://{(spec.Aliases.Count > 0 ? spec.Aliases[0] : DomainName)}";
    }

    /// <summary>The distribution.</summary>
    public CfnResource Distribution { get; }

    /// <summary>The web application firewall that the spec asks for; null otherwise.</summary>
    public CfnResource? WebAcl { get; }

    /// <summary>By what buckets know the distribution; null where no origin is one.</summary>
    public CfnResource? OriginAccessControl { get; }

    /// <summary>The functions at the edge by the names of the spec.</summary>
    public ImmutableDictionary<string, CfnResource> Functions { get; }

    /// <summary>The bucket of its logs; null where the spec keeps none.</summary>
    public Bucket? LogBucket { get; }

    /// <summary>The distribution's own host name.</summary>
    public string DomainName => Distribution.GetAtt("DomainName").ToString();

    /// <summary>Its address: <c>https://</c> and the first alias or its own host name.</summary>
    public string Url { get; }

    internal override IEnumerable<(string Name, string Value)> Environment => [("URL", Url)];

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", Distribution.Ref)];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("cdnDomain", DomainName)];

    string Arn => $"arn:aws:cloudfront::{Stack.Of(this).Account}:distribution/{Distribution.Ref}";

    Props Describe(CdnProps props)
    {
        var spec = props.Spec;
        var behaviors = new CdnBehaviors(props, new(this, Name), Functions);
        return new()
        {
            ["Enabled"] = true,
            ["Comment"] = $"Blueprint block {Block}",
            ["Aliases"] = spec.Aliases.Count == 0 ? null : spec.Aliases,
            ["HttpVersion"] = spec.Http3 ? "http2and3" : "http2",
            ["IPV6Enabled"] = spec.Ipv6,
            ["PriceClass"] = spec.PriceClass switch { PriceClass.All => "PriceClass_All", PriceClass.WithoutDearest => "PriceClass_200", _ => "PriceClass_100" },
            ["Origins"] = CdnOrigins.Of(this, Name, props, OriginAccessControl),
            ["OriginGroups"] = CdnOrigins.Groups(spec),
            ["DefaultCacheBehavior"] = behaviors.Default(),
            ["CacheBehaviors"] = spec.Behaviors.Count == 0 ? null : behaviors.Ordered(),
            ["Restrictions"] = new Props { ["GeoRestriction"] = Countries(spec) },
            ["ViewerCertificate"] = spec.Aliases.Count == 0
                ? new Props { ["CloudFrontDefaultCertificate"] = true }
                : new Props { ["AcmCertificateArn"] = props.Edge.CertificateArn, ["SslSupportMethod"] = "sni-only", ["MinimumProtocolVersion"] = spec.TlsPolicy },
            ["CustomErrorResponses"] = spec.ErrorResponses.Count == 0 ? null : spec.ErrorResponses.Select(Describe),
            ["DefaultRootObject"] = spec.RootObject,
            ["WebACLId"] = WebAcl?.GetAtt("Arn").ToString() ?? props.Edge.WebAclArn,
        };
    }

    static Props Countries(CdnSpec spec) => spec switch
    {
        { AllowedCountries.Count: > 0 } => new() { ["RestrictionType"] = "whitelist", ["Locations"] = spec.AllowedCountries },
        { RefusedCountries.Count: > 0 } => new() { ["RestrictionType"] = "blacklist", ["Locations"] = spec.RefusedCountries },
        _ => new() { ["RestrictionType"] = "none" },
    };

    static Props Describe(ErrorResponse response) => new()
    {
        ["ErrorCode"] = response.Status,
        ["ErrorCachingMinTTL"] = response.TtlSeconds,
        ["ResponsePagePath"] = response.Page,
        ["ResponseCode"] = response.Page is null ? null : response.ResponseStatus,
    };

    CfnResource Make(EdgeFunction function) => new Props
    {
        ["Name"] = PhysicalNames.Within(64, ChildName(function.Name)),
        ["AutoPublish"] = true,
        ["FunctionCode"] = function.Code,
        ["FunctionConfig"] = new Props { ["Runtime"] = "cloudfront-js-2.0", ["Comment"] = $"{function.Event} of {Name}" },
    }.Make(this, $"function-{function.Name}", "AWS::CloudFront::Function");

    CfnResource Firewall(Waf waf)
    {
        NeedsGlobalRegion("waf is set", "none, because AWS keeps web ACLs of CloudFront in us-east-1", "make the web ACL in a stack there and pass edge.webAclArn");
        return WebFirewall.Of(Name, waf, FirewallNames.CdnScope).Make(this, "firewall", "AWS::WAFv2::WebACL");
    }

    // A stack makes resources of its own region only.
    void NeedsGlobalRegion(string given, string allowed, string fix)
    {
        if (Stack.Of(this).Region != GlobalRegion)
            throw new NotSupportedException($"{given} in {Stack.Of(this).Region}; allowed: {allowed}; {fix}, or deploy with Pulumi");
    }

    // Logs of CloudFront are delivered from us-east-1 only, wherever the rest stands.
    Bucket KeepLogs(int days)
    {
        NeedsGlobalRegion($"logRetentionDays is {days}", "0, because CloudFront delivers logs from us-east-1", "set it to 0");
        var bucket = Cdk.LogBucket.Make(this, "logs", days);
        var source = new Props { ["Name"] = PhysicalNames.Within(60, ChildName("logs")), ["LogType"] = "ACCESS_LOGS", ["ResourceArn"] = Arn }.Make(this, "logs-source", "AWS::Logs::DeliverySource");
        bucket.AddToResourcePolicy(Right.OfService(
            "delivery.logs.amazonaws.com", ["s3:PutObject"], [bucket.ArnForObjects("*")], Right.Condition("ArnLike", "aws:SourceArn", source.GetAtt("Arn").ToString())));
        var destination = new Props { ["Name"] = PhysicalNames.Within(60, ChildName("logs")), ["OutputFormat"] = "json", ["DestinationResourceArn"] = bucket.BucketArn }
            .Make(this, "logs-destination", "AWS::Logs::DeliveryDestination");
        var delivery = new Props { ["DeliverySourceName"] = source.Ref, ["DeliveryDestinationArn"] = destination.GetAtt("Arn").ToString() }.Make(this, "logs-delivery", "AWS::Logs::Delivery");
        if (bucket.Policy is { } policy)
            delivery.Node.AddDependency(policy);
        return bucket;
    }
}
