using Blueprints.Caching;

namespace Blueprints.Policies.Rules;

/// <summary>BP1603: a copy that may be stale for long is invalidated by what changes it.</summary>
sealed class InvalidationIsDeclared : PolicyRule
{
    static readonly RuleParameter Most = RuleParameter.Number("mostStaleSeconds", "The longest that a cached copy may differ from its source, in seconds", 1, 2_592_000, 3_600);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1603",
        Name = "invalidation-is-declared",
        Topic = RuleTopic.Delivery,
        Title = "A cache that keeps copies for long says how changes reach them.",
        Rationale = "With a time to live alone, everybody sees old data until it ends. That is fine for minutes, and a support case for hours.",
        Remediation = "Declare strategy.invalidation eventBased or writeThrough, or shorten timeToLiveSeconds.",
        Reference = "Roadmap, invalidation: TTL (stale up to TTL), event-based, write-through, cache-aside",
        Parameters = [Most],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from cache in Strategies(context.Blueprint)
        where cache.Strategy.StalenessBoundSeconds > settings.Number(Most)
        select AboutBlock(cache.Name, "strategy", $"copies may be stale for {cache.Strategy.StalenessBoundSeconds} s", $"at most {settings.Number(Most):0} s", "declare how changes reach them, or shorten timeToLiveSeconds");

    static IEnumerable<(string Name, CacheStrategy Strategy)> Strategies(Blueprint? design) => design is null ? [] :
    [
        .. design.Blocks.OfKind<CacheSpec>().Where(cache => cache.Spec.Uses.Contains(CacheUse.Cache)).Select(cache => (cache.Name, cache.Spec.Strategy)),
        .. design.Blocks.OfKind<ServerlessCacheSpec>().Select(cache => (cache.Name, cache.Spec.Strategy)),
        .. design.Blocks.OfKind<MemcachedSpec>().Select(cache => (cache.Name, cache.Spec.Strategy)),
    ];
}
