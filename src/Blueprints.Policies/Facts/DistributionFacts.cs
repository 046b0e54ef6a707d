using Blueprints.Graph;

namespace Blueprints.Policies;

/// <summary>Reads CloudFront distributions.</summary>
static class DistributionFacts
{
    /// <summary>The behaviors, each with what messages call it; the default one first.</summary>
    public static IEnumerable<(string Path, Fact Value)> Behaviors(this GraphResource distribution) =>
    [
        ("defaultCacheBehavior", distribution.Fact("defaultCacheBehavior").At()),
        .. (distribution.Fact("orderedCacheBehaviors").Items ?? []).Select((behavior, i) => ($"orderedCacheBehaviors[{i}]", behavior)),
    ];

    /// <summary>The ids of the origins that are buckets.</summary>
    public static HashSet<string> BucketOrigins(this GraphResource distribution) =>
    [
        .. (distribution.Fact("origins").Items ?? []).Where(IsBucket).Select(origin => origin.At("originId").Text()).OfType<string>(),
    ];

    static bool IsBucket(Fact origin) => !origin.At("s3OriginConfig").IsMissing || !origin.At("originAccessControlId").IsMissing || origin.At("domainName").Text()?.Contains(".s3.", StringComparison.Ordinal) == true;
}
