using Blueprints.Catalog;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Load;
using Blueprints.Sharding;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>Composes the response time that users of a design see: kinds of request by their share, regions by theirs.</summary>
static class LatencyModel
{
    public static LatencyBudget Of(PriceCatalog catalog, Blueprint blueprint, Workload workload)
    {
        var expected = Case(catalog, blueprint, WorkloadCase.Expected(workload));
        return IsExact(blueprint, workload)
            ? new(expected, expected, expected)
            : new(Case(catalog, blueprint, WorkloadCase.Low(workload)), expected, Case(catalog, blueprint, WorkloadCase.High(workload)));
    }

    static bool IsExact(Blueprint blueprint, Workload workload) => WorkloadCase.Low(workload).Workload == WorkloadCase.High(workload).Workload
        && blueprint.Flows.All(flow => flow.CallsPerCall.IsExact) && blueprint.Blocks.OfKind<ShardedDatabaseSpec>().All(database => database.Spec.CrossShardShare.IsExact);

    static LatencyCase Case(PriceCatalog catalog, Blueprint blueprint, WorkloadCase scenario)
    {
        var stations = blueprint.RegionParts.Select(part => new Stations(new LimitContext(catalog, part, scenario.Workload), scenario)).ToList();
        var regions = stations.ConvertAll(one => one.Context.Region);
        var (ledger, mix) = (new LatencyLedger(), TrafficMix.Of(scenario.Workload with { DailyUsers = 1 }));
        var kinds = new[] { (RequestKind.Static, mix.Static), (RequestKind.Read, mix.Reads), (RequestKind.Write, mix.Writes) };
        var all = (double)mix.Total.Expected;
        var requests = from here in stations
                       let walk = new LatencyWalk(here, stations[0], scenario, regions, ledger)
                       from kind in kinds
                       let share = all == 0 ? 0 : (double)here.Context.Part.TrafficShare * (double)kind.Item2.Expected / all
                       where share > 0
                       let delay = walk.Request(kind.Item1, share)
                       where delay is not null
                       select (share, delay);
        var known = requests.ToList();
        return new(known.Count == 0 ? Delay.None : Delay.OneOf(known), ledger.Parts, ledger.Overloaded);
    }
}
