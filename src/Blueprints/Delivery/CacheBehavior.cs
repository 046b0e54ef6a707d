using Blueprints.Entry;
using Blueprints.LoadBalancing;
using Blueprints.Storage;
using Blueprints.Validation;

namespace Blueprints.Delivery;

/// <summary>What the CDN does with the requests of some paths: where they go on a miss, how long answers are kept, which code runs.</summary>
public sealed record CacheBehavior
{
    const int MaxPaths = 20;

    /// <summary>Path patterns, any of which matches: <c>/assets/*</c>; at most 20. Default: none, which is right for the CDN's default behavior only.</summary>
    public ValueList<string> Paths { get; init; } = [];

    /// <summary>The block that answers on a miss: a load balancer or an object store.</summary>
    public required string Target { get; init; }

    /// <summary>Another block, asked where the target fails (500, 502, 503, 504) or does not answer; for reads only. Default: none.</summary>
    public string? Failover { get; init; }

    /// <summary>How long answers are kept, and what distinguishes them. Default: pages.</summary>
    public CachePreset Caching { get; init; } = CachePreset.Html;

    /// <summary>Seconds that answers without <c>Cache-Control</c> are kept; 0 to 31,536,000. Default: the preset's. Not for APIs, which keep nothing.</summary>
    public int? TtlSeconds { get; init; }

    /// <summary>Whether text is compressed for viewers that accept Brotli or gzip. Default: yes.</summary>
    public bool Compress { get; init; } = true;

    /// <summary>The CloudFront Functions that run here, by name: those of the CDN's functions. Default: none.</summary>
    public ValueList<string> Functions { get; init; } = [];

    /// <summary>The Lambda@Edge functions that run here; at most one for each event. Default: none.</summary>
    public ValueList<EdgeLambda> Lambdas { get; init; } = [];

    /// <summary>Whether only signed URLs and cookies are answered; needs trusted key groups in the wiring. Default: no.</summary>
    public bool SignedUrls { get; init; }

    internal void Validate(ProblemCollector problems, CdnSpec cdn, Blueprint blueprint, bool isDefault)
    {
        problems.Defined("caching", Caching);
        problems.Range("paths.count", Paths.Count, isDefault ? 0 : 1, isDefault ? 0 : MaxPaths);
        if (Paths.FirstOrDefault(path => !path.StartsWith('/') && !path.StartsWith('*')) is { } bad)
            problems.Add("paths", $"\"{bad}\"", "patterns that start with / or *", "add the slash");
        ValidateTarget("target", Target, problems, blueprint);
        if (Failover is not null)
            ValidateFailover(problems, blueprint);
        problems.Range("ttlSeconds", TtlSeconds ?? 0, 0, CacheLifetime.Year);
        if (TtlSeconds is not null && Caching == CachePreset.Api)
            problems.Add("ttlSeconds", Text.Of((decimal)TtlSeconds), "none with caching api", "remove it, or choose caching html");
        ValidateCode(problems, cdn);
    }

    void ValidateFailover(ProblemCollector problems, Blueprint blueprint)
    {
        ValidateTarget("failover", Failover!, problems, blueprint);
        if (Failover == Target)
            problems.Add("failover", $"\"{Failover}\"", "a block other than the target", "name another block, or remove it");
        // AWS fails GET, HEAD and OPTIONS over, nothing else.
        if (Caching == CachePreset.Api)
            problems.Add("failover", $"\"{Failover}\" with caching api", "failover for caching versionedAssets or html", "remove it: CloudFront repeats reads only");
    }

    void ValidateCode(ProblemCollector problems, CdnSpec cdn)
    {
        foreach (var name in Functions.Where(name => !cdn.Functions.Any(function => function.Name == name)))
            problems.Add("functions", $"\"{name}\"", $"a function of this CDN: {string.Join(", ", cdn.Functions.Select(function => function.Name))}", "name one of them, or add it");
        var events = cdn.Functions.Where(function => Functions.Contains(function.Name)).Select(function => function.Event).ToList();
        problems.Unique("functions", events.Select(when => when.ToString()));
        problems.Unique("lambdas", Lambdas.Select(lambda => lambda.Event.ToString()));
        for (var i = 0; i < Lambdas.Count; i++)
            Lambdas[i].Validate(problems.At($"lambdas[{i}]"), events.Count > 0);
    }

    static void ValidateTarget(string property, string target, ProblemCollector problems, Blueprint blueprint)
    {
        if (blueprint.Blocks.FirstOrDefault(block => block.Name == target)?.Spec is not (LoadBalancerSpec or GlobalEntrySpec or ObjectStoreSpec))
            problems.Add(property, $"\"{target}\"", "the name of a load balancer, a global entry or an object store", "name an existing block");
    }
}
