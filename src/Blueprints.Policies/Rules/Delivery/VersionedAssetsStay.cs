using Blueprints.Delivery;
using Blueprints.Storage;

namespace Blueprints.Policies.Rules;

/// <summary>BP1601: files whose name changes with their content are kept long.</summary>
sealed class VersionedAssetsStay : PolicyRule
{
    static readonly RuleParameter Least = RuleParameter.Number("leastSeconds", "The shortest lifetime of versioned files at the edge, in seconds", 1, 31_536_000, 86_400);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1601",
        Name = "versioned-assets-stay",
        Topic = RuleTopic.Delivery,
        Title = "Files from a bucket stay at the edge for a day or longer.",
        Rationale = "A hit ratio of 95 % leaves 50,000 of a million requests for the origin; with seconds to live, most of the million come through.",
        Remediation = "Name files by their content and keep them for a year (caching: versionedAssets).",
        Reference = "Roadmap phase 3, CDN: long TTL for versioned assets, seconds to minutes for HTML",
        Parameters = [Least],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        var least = settings.Number(Least)!.Value;
        return [.. OfDesign(context, least), .. OfDistributions(context, least)];
    }

    IEnumerable<Finding> OfDesign(PolicyContext context, decimal least) =>
        from cdn in context.Blueprint?.Blocks.OfKind<CdnSpec>() ?? []
        from behavior in cdn.Spec.AllBehaviors
        where context.Blueprint!.Blocks.TryGet<ObjectStoreSpec>(behavior.Target, out _)
        let lifetime = CacheLifetime.Of(behavior.Caching, behavior.TtlSeconds).Default
        where lifetime < least
        select AboutBlock(cdn.Name, $"caching of {(behavior.Paths.Count == 0 ? "everything else" : behavior.Paths.ToString())}", $"{lifetime} s for files of {behavior.Target}", $"at least {least:0} s", "set caching to versionedAssets");

    // The older way, which says lifetimes beside the behavior; a cache policy is a resource of its own.
    IEnumerable<Finding> OfDistributions(PolicyContext context, decimal least) =>
        from distribution in context.OfType(Aws.Distribution)
        let buckets = distribution.BucketOrigins()
        from behavior in distribution.Behaviors()
        where behavior.Value.At("cachePolicyId").IsMissing && behavior.Value.At("targetOriginId").Text() is { } origin && buckets.Contains(origin)
        where behavior.Value.At("defaultTtl").Number() < least
        select About(distribution, $"{behavior.Path}.defaultTtl", behavior.Value.At("defaultTtl").ToString(), $"at least {least:0}", "raise it, and name files by their content");
}
