using System.Collections.Immutable;
using Blueprints.Delivery;
using Blueprints.LoadBalancing;
using Pulumi;
using CloudFront = Pulumi.Aws.CloudFront;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Inputs = Pulumi.Aws.CloudFront.Inputs;
using S3 = Pulumi.Aws.S3;
using WafV2 = Pulumi.Aws.WafV2;

namespace Blueprints.Aws;

/// <summary>
/// A CloudFront distribution with its policies, functions and access logs. Object stores behind it stay private: their policy lets in this distribution and nobody else.
/// </summary>
public sealed class Cdn : BlockComponent
{
    // Where AWS keeps what belongs to CloudFront.
    const string GlobalRegion = "us-east-1";

    /// <summary>Makes the CDN.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec, the origins, and what the edge refers to.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">An origin, the certificate, key groups or a function is missing.</exception>
    public Cdn(string name, CdnArgs args, ComponentResourceOptions? options = null)
        : base("Cdn", name, args.Block ?? name, args.Validated().For(name), options)
    {
        var spec = args.Spec;
        Functions = spec.Functions.ToImmutableDictionary(function => function.Name, Make);
        var stores = args.Spec.Origins.Select(origin => args.Origins[origin]).OfType<ObjectStore>().ToList();
        OriginAccessControl = stores.Count == 0 ? null : new(name, new()
        {
            OriginAccessControlOriginType = "s3",
            SigningBehavior = "always",
            SigningProtocol = "sigv4",
            Description = $"{name} to its object stores",
        }, Child());
        WebAcl = spec.Waf is { } waf ? new(name, Firewall(waf), Child()) : null;
        Distribution = new(name, Describe(args), Child());
        foreach (var store in stores)
            store.Serve(Distribution.Arn);
        if (spec.LogRetentionDays > 0)
            LogBucket = KeepLogs(spec.LogRetentionDays);

        DomainName = Distribution.DomainName;
        Url = spec.Aliases.Count > 0 ? Output.Create($"https://{spec.Aliases[0]}") : DomainName.Apply(host => $"https://{host}");
        RegisterOutputs();
    }

    /// <summary>The distribution.</summary>
    public CloudFront.Distribution Distribution { get; }

    /// <summary>The web application firewall that the spec asks for, in us-east-1; none otherwise.</summary>
    public WafV2.WebAcl? WebAcl { get; }

    /// <summary>What signs requests to object stores; none where no behavior uses one.</summary>
    public CloudFront.OriginAccessControl? OriginAccessControl { get; }

    /// <summary>The CloudFront Functions by name.</summary>
    public ImmutableDictionary<string, CloudFront.Function> Functions { get; }

    /// <summary>The bucket with access logs; none if the spec keeps none.</summary>
    public S3.Bucket? LogBucket { get; }

    /// <summary>The distribution's own host name, for alias records.</summary>
    [Output("domainName")]
    public Output<string> DomainName { get; private set; }

    /// <summary>Where users call: the first alias, else the distribution's own name.</summary>
    [Output("url")]
    public Output<string> Url { get; private set; }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("URL", Url)];

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", Distribution.Id)];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("cdnDomain", DomainName)];

    CloudFront.DistributionArgs Describe(CdnArgs args)
    {
        var spec = args.Spec;
        var behaviors = new CdnBehaviors(args, new(Name, Child()), Functions);
        var described = new CloudFront.DistributionArgs
        {
            Enabled = true,
            Comment = $"Blueprint block {Block}",
            Aliases = spec.Aliases.ToArray(),
            HttpVersion = spec.Http3 ? "http2and3" : "http2",
            IsIpv6Enabled = spec.Ipv6,
            PriceClass = spec.PriceClass switch { PriceClass.All => "PriceClass_All", PriceClass.WithoutDearest => "PriceClass_200", _ => "PriceClass_100" },
            Origins = CdnOrigins.Of(Name, args, OriginAccessControl, Child()),
            OriginGroups = CdnOrigins.Groups(spec),
            DefaultCacheBehavior = behaviors.Default(),
            OrderedCacheBehaviors = behaviors.Ordered(),
            Restrictions = new Inputs.DistributionRestrictionsArgs { GeoRestriction = Countries(spec) },
            ViewerCertificate = Certificate(args),
            CustomErrorResponses = spec.ErrorResponses.Select(Describe).ToArray(),
        };
        if (spec.RootObject is { } root)
            described.DefaultRootObject = root;
        if ((WebAcl is { } own ? (Input<string>)own.Arn : args.Edge.WebAclArn) is { } acl)
            described.WebAclId = acl;
        return described;
    }

    WafV2.WebAclArgs Firewall(Waf waf)
    {
        var args = WebFirewall.Of(Name, waf, FirewallNames.CdnScope);
        args.Region = GlobalRegion;
        return args;
    }

    static Inputs.DistributionRestrictionsGeoRestrictionArgs Countries(CdnSpec spec) => spec switch
    {
        { AllowedCountries.Count: > 0 } => new() { RestrictionType = "whitelist", Locations = spec.AllowedCountries.ToArray() },
        { RefusedCountries.Count: > 0 } => new() { RestrictionType = "blacklist", Locations = spec.RefusedCountries.ToArray() },
        _ => new() { RestrictionType = "none" },
    };

    static Inputs.DistributionViewerCertificateArgs Certificate(CdnArgs args) => args.Spec.Aliases.Count == 0
        ? new() { CloudfrontDefaultCertificate = true }
        : new() { AcmCertificateArn = args.Edge.CertificateArn!, SslSupportMethod = "sni-only", MinimumProtocolVersion = args.Spec.TlsPolicy };

    static Inputs.DistributionCustomErrorResponseArgs Describe(ErrorResponse response)
    {
        var described = new Inputs.DistributionCustomErrorResponseArgs { ErrorCode = response.Status, ErrorCachingMinTtl = response.TtlSeconds };
        if (response.Page is not { } page)
            return described;
        described.ResponsePagePath = page;
        described.ResponseCode = response.ResponseStatus;
        return described;
    }

    CloudFront.Function Make(EdgeFunction function) => new(ChildName(function.Name), new()
    {
        Runtime = "cloudfront-js-2.0",
        Code = function.Code,
        Comment = $"{function.Event} of {Name}",
        Publish = true,
    }, Child());

    S3.Bucket KeepLogs(int days)
    {
        var source = new CloudWatch.LogDeliverySource(ChildName("logs"), new() { LogType = "ACCESS_LOGS", ResourceArn = Distribution.Arn, Region = GlobalRegion }, Child());
        var (bucket, policy) = Aws.LogBucket.Make(ChildName("logs"), days, "delivery.logs.amazonaws.com", source.Arn, Child());
        var destination = new CloudWatch.LogDeliveryDestination(ChildName("logs"), new()
        {
            OutputFormat = "json",
            DeliveryDestinationConfiguration = new CloudWatch.Inputs.LogDeliveryDestinationDeliveryDestinationConfigurationArgs { DestinationResourceArn = bucket.Arn },
            Region = GlobalRegion,
        }, Child());
        _ = new CloudWatch.LogDelivery(ChildName("logs"), new() { DeliverySourceName = source.Name, DeliveryDestinationArn = destination.Arn, Region = GlobalRegion }, Child([policy]));
        return bucket;
    }
}
