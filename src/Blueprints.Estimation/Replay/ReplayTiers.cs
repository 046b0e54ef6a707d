using System.Collections.Immutable;
using Blueprints.Catalog;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Estimation.Cost;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Estimation.Replay;

/// <summary>Turns a blueprint into tiers that the simulator can replay traffic against: fleets, container services, workers of queues, writers and readers of databases, shards of caches that scale by CPU.</summary>
public static class ReplayTiers
{
    // The simulator divides by the objective's time.
    const double ShortestSeconds = 1e-6;

    /// <summary>The tiers of a blueprint in all its regions. Blocks that no traffic reaches are left out.</summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <param name="workload">The traffic's figures; expected values count. The number of users only matters where it shares out, not as an amount.</param>
    /// <param name="objective">What users are promised. Each of servers and databases gets half of what the way of the users farthest away and the work itself leave of the time, so that a request in time for both is in time. Users whose way alone is too long are left out: nothing here helps them.</param>
    /// <param name="times">How long starts take; null for the defaults.</param>
    /// <param name="catalog">Shapes and prices; null for the catalog that ships with the library.</param>
    /// <exception cref="InvalidInputException">The blueprint, the workload or the times have problems, or nothing in the blueprint can be replayed.</exception>
    public static ImmutableArray<ReplayTier> Of(Blueprint blueprint, Workload workload, LatencyObjective objective, ReplayTimes? times = null, PriceCatalog? catalog = null)
    {
        catalog ??= PriceCatalog.Shipped;
        times ??= new();
        times.ThrowIfInvalid();
        blueprint.ThrowIfInvalid();
        workload.ThrowIfInvalid();
        CatalogCheck.ThrowIfUnknown(blueprint, catalog);
        var tiers = ImmutableArray.CreateBuilder<ReplayTier>();
        foreach (var part in blueprint.RegionParts)
        {
            var source = new TierSource(catalog, part, workload, times);
            var way = Way([.. blueprint.RegionParts.Select(each => each.Blueprint.Region)], source.Blueprint.Region, workload, objective);
            tiers.AddRange(WithObjectives([.. ServerTiers.Of(source)], [.. DatabaseTiers.Of(source)], [.. CacheTiers.Of(source)], (double)objective.Milliseconds - way, (double)objective.Percentile));
        }

        return tiers.Count > 0 ? tiers.ToImmutable() : throw new InvalidInputException($"blueprint \"{blueprint.Name}\": no servers and no database that traffic reaches: nothing to replay");
    }

    // Milliseconds of the way of those who are served here and can be in time; of the nearest where nobody can.
    static double Way(string[] regions, string region, Workload workload, LatencyObjective objective)
    {
        double[] ways = [.. Distances.OfUsers(workload, [region]).Zip(Distances.OfUsers(workload, regions)).Where(user => user.First.Distance <= user.Second.Distance).Select(user => user.First.Distance)];
        return ways.Where(way => way < (double)objective.Milliseconds).DefaultIfEmpty(ways.DefaultIfEmpty(0).Min()).Max();
    }

    static IEnumerable<ReplayTier> WithObjectives(List<ReplayTier> servers, List<ReplayTier> databases, List<ReplayTier> caches, double milliseconds, double share)
    {
        List<ReplayTier>[] layers = [servers.FindAll(tier => tier.IsOnRequestPath), databases];
        var waiting = Math.Max(1, layers.Count(layer => layer.Count > 0));
        var work = layers.Sum(layer => layer.Select(tier => tier.Design.ServiceSeconds).DefaultIfEmpty(0).Max());
        var slack = (milliseconds / 1_000 - work) / waiting;
        return servers.Concat(databases).Concat(caches).Select(tier => tier with
        {
            Design = tier.Design with
            {
                Objective = new() { Share = share, Seconds = tier.IsOnRequestPath ? Math.Max(ShortestSeconds, tier.Design.ServiceSeconds + (caches.Contains(tier) ? CacheTiers.Objective(slack) : slack)) : tier.Design.Objective.Seconds },
            },
        });
    }
}
