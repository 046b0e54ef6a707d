using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Estimation.Load;
using Blueprints.Sharding;

namespace Blueprints.Policies.Rules;

/// <summary>BP1605: with many users reads ask a cache first.</summary>
sealed class CacheBeforeTheDatabase : PolicyRule
{
    static readonly RuleParameter FromUsers = RuleParameter.Number("fromUsers", "Daily users from which reads ask a cache first", 0, 10_000_000_000, 10_000);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1605",
        Name = "cache-before-the-database",
        Topic = RuleTopic.Delivery,
        Title = "From phase 2 on reads of users ask a cache before the database.",
        Rationale = "80 % of the traffic asks for 20 % of the data: cached, that part takes 80 % of the load off the database, the dearest part to enlarge.",
        Remediation = "Add a cache block, and put the flow of reads behind it (behind: cache).",
        Reference = "Roadmap phase 2: Redis, basic cache; 100 ms query against 0.1 ms",
        Parameters = [FromUsers],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        if (context.Blueprint is not { } design || !(context.Users > settings.Number(FromUsers)))
            return [];
        var load = BlueprintLoad.Of(design, context.Workload!);
        return from flow in load.Flows
               where flow.Flow.Behind is null && flow.Calls.Reads.Expected > 0 && IsDatabase(design, flow.Flow.To)
               where design.Blocks.TryGet<IServerSpec>(flow.Flow.From, out _)
               select AboutBlock(flow.Flow.To, $"the cache before reads of {flow.Flow.From}", $"missing, with {context.Users:#,##0} daily users", "a flow behind a cache", "add a cache block, and set behind");
    }

    static bool IsDatabase(Blueprint design, string block) =>
        design.Blocks.TryGet<BlockSpec>(block, out var spec) && spec is AuroraClusterSpec or DatabaseInstanceSpec or DatabaseProxySpec or ShardedDatabaseSpec;
}
