using System.Globalization;
using Blueprints.Delivery;
using Pulumi;
using CloudFront = Pulumi.Aws.CloudFront;
using Inputs = Pulumi.Aws.CloudFront.Inputs;

namespace Blueprints.Aws;

/// <summary>The policies of a CDN, each made once and shared by the behaviors that need it.</summary>
/// <param name="name">The CDN's name; the beginning of the policies' names.</param>
/// <param name="options">The options of every policy.</param>
sealed class CdnPolicies(string name, CustomResourceOptions options)
{
    const string HostHeader = "Host";
    const string LongCache = "public, max-age=31536000, immutable";

    readonly Dictionary<string, CloudFront.CachePolicy> _cache = [];
    readonly Dictionary<string, CloudFront.OriginRequestPolicy> _requests = [];
    readonly Dictionary<string, CloudFront.ResponseHeadersPolicy> _headers = [];

    /// <summary>How long a behavior's answers are kept, and what distinguishes them.</summary>
    public Output<string> Cache(CacheBehavior behavior) => Once(_cache, $"{Name(behavior.Caching)}{Ttl(behavior)}{(behavior.Compress ? "" : "-plain")}", full =>
    {
        var lifetime = CacheLifetime.Of(behavior.Caching, behavior.TtlSeconds);
        // With no lifetime at all AWS refuses anything that would distinguish answers.
        var compress = behavior.Compress && lifetime.Maximum > 0;
        return new CloudFront.CachePolicy(full, new()
        {
            Comment = $"{behavior.Caching} of {name}",
            MinTtl = lifetime.Minimum,
            DefaultTtl = lifetime.Default,
            MaxTtl = lifetime.Maximum,
            ParametersInCacheKeyAndForwardedToOrigin = new Inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginArgs
            {
                EnableAcceptEncodingBrotli = compress,
                EnableAcceptEncodingGzip = compress,
                CookiesConfig = new Inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfigArgs { CookieBehavior = "none" },
                HeadersConfig = new Inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfigArgs { HeaderBehavior = "none" },
                QueryStringsConfig = new Inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfigArgs { QueryStringBehavior = behavior.Caching == CachePreset.Html ? "all" : "none" },
            },
        }, options);
    }).Id;

    /// <summary>What a load balancer sees of a request: all of it for APIs, else the host name, which its certificate covers.</summary>
    public Output<string> Request(CacheBehavior behavior)
    {
        var all = behavior.Caching == CachePreset.Api;
        return Once(_requests, all ? "all-viewer" : "host", full => new CloudFront.OriginRequestPolicy(full, new()
        {
            Comment = $"What origins of {name} see",
            CookiesConfig = new Inputs.OriginRequestPolicyCookiesConfigArgs { CookieBehavior = all ? "all" : "none" },
            QueryStringsConfig = new Inputs.OriginRequestPolicyQueryStringsConfigArgs { QueryStringBehavior = all ? "all" : "none" },
            HeadersConfig = all
                ? new Inputs.OriginRequestPolicyHeadersConfigArgs { HeaderBehavior = "allViewer" }
                : new Inputs.OriginRequestPolicyHeadersConfigArgs { HeaderBehavior = "whitelist", Headers = new Inputs.OriginRequestPolicyHeadersConfigHeadersArgs { Items = [HostHeader] } },
        }, options)).Id;
    }

    /// <summary>The headers added to a behavior's responses; null where there are none.</summary>
    public Output<string>? Headers(CacheBehavior behavior, bool security)
    {
        var assets = behavior.Caching == CachePreset.VersionedAssets;
        if (!assets && !security)
            return null;
        return Once(_headers, assets ? "asset-headers" : "headers", full =>
        {
            var args = new CloudFront.ResponseHeadersPolicyArgs { Comment = $"Headers of {name}" };
            if (security)
                args.SecurityHeadersConfig = Security();
            if (assets)
                args.CustomHeadersConfig = new Inputs.ResponseHeadersPolicyCustomHeadersConfigArgs { Items = [new Inputs.ResponseHeadersPolicyCustomHeadersConfigItemArgs { Header = "Cache-Control", Value = LongCache, Override = false }] };
            return new CloudFront.ResponseHeadersPolicy(full, args, options);
        }).Id;
    }

    // What the origin sets itself stays.
    static Inputs.ResponseHeadersPolicySecurityHeadersConfigArgs Security() => new()
    {
        StrictTransportSecurity = new Inputs.ResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurityArgs { AccessControlMaxAgeSec = CacheLifetime.Year, IncludeSubdomains = true, Override = false },
        ContentTypeOptions = new Inputs.ResponseHeadersPolicySecurityHeadersConfigContentTypeOptionsArgs { Override = true },
        FrameOptions = new Inputs.ResponseHeadersPolicySecurityHeadersConfigFrameOptionsArgs { FrameOption = "SAMEORIGIN", Override = false },
        ReferrerPolicy = new Inputs.ResponseHeadersPolicySecurityHeadersConfigReferrerPolicyArgs { ReferrerPolicy = "strict-origin-when-cross-origin", Override = false },
    };

    T Once<T>(Dictionary<string, T> made, string suffix, Func<string, T> make)
    {
        if (!made.TryGetValue(suffix, out var policy))
            made.Add(suffix, policy = make($"{name}-{suffix}"));
        return policy;
    }

    static string Name(CachePreset preset) => preset switch { CachePreset.VersionedAssets => "assets", CachePreset.Html => "html", _ => "api" };

    static string Ttl(CacheBehavior behavior) => behavior.TtlSeconds is { } seconds ? $"-{seconds.ToString(CultureInfo.InvariantCulture)}s" : "";
}
