namespace Blueprints.Policies.Rules;

/// <summary>BP1106: a cache fails over.</summary>
sealed class CachesSurviveANode : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1106",
        Name = "caches-survive-a-node",
        Topic = RuleTopic.Availability,
        Title = "A replication group fails over to a replica in another zone.",
        Rationale = "Without a replica a failed node takes sessions and locks with it, and the whole load of the cache falls on the database at once.",
        Remediation = "Turn automaticFailoverEnabled and multiAzEnabled on, with at least one replica for each shard.",
        Reference = "Roadmap phase 2: Redis for sessions; single points of failure",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from cache in context.OfType(Aws.ReplicationGroup)
        from property in new[] { "automaticFailoverEnabled", "multiAzEnabled" }
        where cache.Fact(property).Flag(whenMissing: false) == false
        select About(cache, property, cache.Fact(property).ToString(), "true", "turn it on, with a replica for each shard");
}
