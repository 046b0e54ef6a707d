using System.Collections.Immutable;
using Blueprints.Catalog;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Replay;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>A design whose machines are still open: which blocks there are.</summary>
/// <param name="Name">The shape in words: <c>phase 4 without cache</c>.</param>
/// <param name="Base">The design.</param>
/// <param name="Tiers">Its tiers.</param>
/// <param name="Rest">USD a month of everything but servers and databases.</param>
sealed record PlanShape(string Name, Blueprint Base, ImmutableArray<ReplayTier> Tiers, decimal Rest)
{
    /// <summary>The shapes that a number of users asks for, and those that leave something out or in.</summary>
    public static IEnumerable<(string Name, Blueprint Base)> All(PlanRequest request)
    {
        var phase = Roadmap.PhaseFor(request.Uncertain.DailyUsers.High);
        var single = new PhaseOptions { ReplicaRegions = [], GlobalEntry = false };
        yield return ($"phase {phase}", Roadmap.Phase(phase, request.Region, single));
        if (phase >= 2)
            yield return ($"phase {phase} without cache", Roadmap.Phase(phase, request.Region, single with { Cache = false }));
        if (phase >= 3)
        {
            yield return ($"phase {phase} without connection pool", Roadmap.Phase(phase, request.Region, single with { ConnectionPool = false }));
            yield return ($"phase {phase} without CDN", Roadmap.Phase(phase, request.Region, single with { Cdn = false }));
            yield return (phase < 5 ? $"phase {phase} with shards" : "phase 5 without shards", Roadmap.Phase(phase, request.Region, single with { Sharding = phase < 5 }));
        }

        if (phase > 1)
            yield return ($"phase {phase - 1}", Roadmap.Phase(phase - 1, request.Region, single));
        if (phase < 4)
            yield return ($"phase {phase + 1}", Roadmap.Phase(phase + 1, request.Region, single));
    }

    /// <summary>A shape with its cache as large as the users need, its tiers and what else it costs.</summary>
    public static PlanShape Of(string name, Blueprint design, PlanRequest request, PriceCatalog catalog)
    {
        var sized = CacheSizing.Of(design, request, catalog);
        var estimate = new CostEstimator(catalog).Estimate(sized, request.Workload);
        var servers = sized.Blocks.OfKind<Compute.IServerSpec>().Select(block => block.Name).ToHashSet(StringComparer.Ordinal);
        var rest = CostEstimate.Sum(estimate.Items.Where(item => !(servers.Contains(item.Block) && item.Kind == ItemKind.Fixed) && !item.Item.StartsWith("Database instance hours", StringComparison.Ordinal)));
        return new(name, sized, ReplayTiers.Of(sized, request.Workload, request.Objective, null, catalog), rest.Expected.Usd);
    }
}
