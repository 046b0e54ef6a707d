using System.Globalization;
using Amazon.CDK;
using Blueprints.Delivery;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>What CloudFront keeps of answers, sends to origins and adds to answers: one policy for all behaviors that want the same.</summary>
sealed class CdnPolicies(Construct scope, string name)
{
    const string LongCache = "public, max-age=31536000, immutable";

    readonly Dictionary<string, CfnResource> _made = [];

    /// <summary>What is kept, and for how long.</summary>
    public string Cache(CacheBehavior behavior)
    {
        var lifetime = CacheLifetime.Of(behavior.Caching, behavior.TtlSeconds);
        // With no lifetime at all AWS refuses anything that would distinguish answers.
        var compress = behavior.Compress && lifetime.Maximum > 0;
        return Once($"{Name(behavior.Caching)}{Ttl(behavior)}{(behavior.Compress ? "" : "-plain")}", "AWS::CloudFront::CachePolicy", "CachePolicyConfig", full => new()
        {
            ["Name"] = full,
            ["Comment"] = $"{behavior.Caching} of {name}",
            ["MinTTL"] = lifetime.Minimum,
            ["DefaultTTL"] = lifetime.Default,
            ["MaxTTL"] = lifetime.Maximum,
            ["ParametersInCacheKeyAndForwardedToOrigin"] = new Props
            {
                ["EnableAcceptEncodingBrotli"] = compress,
                ["EnableAcceptEncodingGzip"] = compress,
                ["CookiesConfig"] = new Props { ["CookieBehavior"] = "none" },
                ["HeadersConfig"] = new Props { ["HeaderBehavior"] = "none" },
                ["QueryStringsConfig"] = new Props { ["QueryStringBehavior"] = behavior.Caching == CachePreset.Html ? "all" : "none" },
            },
        });
    }

    /// <summary>What origins see of a request.</summary>
    public string Request(CacheBehavior behavior)
    {
        var all = behavior.Caching == CachePreset.Api;
        return Once(all ? "all-viewer" : "host", "AWS::CloudFront::OriginRequestPolicy", "OriginRequestPolicyConfig", full => new()
        {
            ["Name"] = full,
            ["Comment"] = $"What origins of {name} see",
            ["CookiesConfig"] = new Props { ["CookieBehavior"] = all ? "all" : "none" },
            ["QueryStringsConfig"] = new Props { ["QueryStringBehavior"] = all ? "all" : "none" },
            ["HeadersConfig"] = new Props { ["HeaderBehavior"] = all ? "allViewer" : "whitelist", ["Headers"] = all ? null : new[] { "Host" } },
        });
    }

    /// <summary>The headers that are added to answers; null for none.</summary>
    public string? Headers(CacheBehavior behavior, bool security)
    {
        var assets = behavior.Caching == CachePreset.VersionedAssets;
        if (!assets && !security)
            return null;
        return Once(assets ? "asset-headers" : "headers", "AWS::CloudFront::ResponseHeadersPolicy", "ResponseHeadersPolicyConfig", full => new()
        {
            ["Name"] = full,
            ["Comment"] = $"Headers of {name}",
            ["SecurityHeadersConfig"] = security ? Security() : null,
            ["CustomHeadersConfig"] = assets ? new Props { ["Items"] = new[] { new Props { ["Header"] = "Cache-Control", ["Value"] = LongCache, ["Override"] = false } } } : null,
        });
    }

    // What the origin sets itself stays.
    static Props Security() => new()
    {
        ["StrictTransportSecurity"] = new Props { ["AccessControlMaxAgeSec"] = CacheLifetime.Year, ["IncludeSubdomains"] = true, ["Override"] = false },
        ["ContentTypeOptions"] = new Props { ["Override"] = true },
        ["FrameOptions"] = new Props { ["FrameOption"] = "SAMEORIGIN", ["Override"] = false },
        ["ReferrerPolicy"] = new Props { ["ReferrerPolicy"] = "strict-origin-when-cross-origin", ["Override"] = false },
    };

    string Once(string id, string type, string config, Func<string, Props> describe)
    {
        if (!_made.TryGetValue(id, out var policy))
            _made.Add(id, policy = new Props { [config] = describe($"{name}-{id}") }.Make(scope, id, type));
        return policy.Ref;
    }

    static string Name(CachePreset preset) => preset switch { CachePreset.VersionedAssets => "assets", CachePreset.Html => "html", _ => "api" };

    static string Ttl(CacheBehavior behavior) => behavior.TtlSeconds is { } seconds ? $"-{seconds.ToString(CultureInfo.InvariantCulture)}s" : "";
}
