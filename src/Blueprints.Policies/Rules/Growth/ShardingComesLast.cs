using Blueprints.Sharding;

namespace Blueprints.Policies.Rules;

/// <summary>BP1801: shards come when the cheaper steps are spent.</summary>
sealed class ShardingComesLast : PolicyRule
{
    static readonly RuleParameter FromUsers = RuleParameter.Number("fromUsers", "Daily users from which shards are worth their price", 0, 10_000_000_000, 1_000_000);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1801",
        Name = "sharding-comes-last",
        Topic = RuleTopic.Growth,
        Title = "A database is sharded only when cache, readers and pool are in place.",
        Rationale = "Shards take joins, transactions and unique keys from the application, and are hard to undo. Cache, readers, a pool and a bigger instance cost money only.",
        Remediation = "Take the cheaper steps first.",
        Reference = "Roadmap phase 5, sharding: only when simpler steps are spent",
        Parameters = [FromUsers],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        foreach (var (name, sharded) in context.Blueprint?.Blocks.OfKind<ShardedDatabaseSpec>() ?? [])
        {
            var missing = Missing(context.Blueprint!, sharded).ToList();
            if (missing.Count > 0)
                yield return AboutBlock(name, "shards", $"{sharded.Map.Shards.Count}, without {string.Join(", ", missing)}", "shards after the cheaper steps", "take these first");
            if (context.Users <= settings.Number(FromUsers))
                yield return AboutBlock(name, "daily users", $"{context.Users:#,##0}", $"more than {settings.Number(FromUsers):#,##0}", "one database carries these: enlarge it instead");
        }
    }

    static IEnumerable<string> Missing(Blueprint design, ShardedDatabaseSpec sharded)
    {
        if (!design.Flows.Any(flow => flow.Behind is not null))
            yield return "a cache before it";
        var cluster = sharded.Cluster ?? new();
        if (cluster.Instances.Count < 2 && cluster.ReaderScaling is null)
            yield return "readers";
        if (sharded.Proxy is null)
            yield return "a connection pool";
    }
}
