using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.LoadBalancing;

namespace Blueprints.Policies.Rules;

/// <summary>BP1004: several servers behind a load balancer share a session store.</summary>
sealed class SessionsInAStore : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1004",
        Name = "sessions-in-a-store",
        Topic = RuleTopic.Stateless,
        Title = "Servers behind a load balancer share a store for sessions.",
        Rationale = "A session in the memory of one server is unknown to the next one that the load balancer picks.",
        Remediation = "Add a cache block with the use \"sessions\". Where sessions are signed tokens or rows of the database, turn the rule off with that reason.",
        Reference = "Roadmap phase 2: Redis for sessions and basic cache",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        if (context.Blueprint is not { } design || HasStore(design))
            return [];
        return from balancer in design.Blocks.OfKind<LoadBalancerSpec>()
               from target in balancer.Spec.Targets
               where design.Blocks.TryGet<IServerSpec>(target.Fleet, out var servers) && servers.Most() > 1
               select AboutBlock(target.Fleet, "sessions", "no block that holds them", "a cache block with the use sessions", "add one, or say where sessions are");
    }

    static bool HasStore(Blueprint design) =>
        design.Blocks.OfKind<ServerlessCacheSpec>().Any() || design.Blocks.OfKind<CacheSpec>().Any(cache => cache.Spec.Uses.Contains(CacheUse.Sessions));
}
