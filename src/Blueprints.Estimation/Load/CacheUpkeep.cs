using Blueprints.Caching;
using Blueprints.Quantities;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Load;

/// <summary>
/// What keeps caches in step with their sources: who writes a data store that is also read behind a cache writes the cache too (write-through) or deletes the copy
/// (event-based). Cache-aside adds nothing.
/// </summary>
static class CacheUpkeep
{
    public static IEnumerable<FlowLoad> Of(Blueprint blueprint, IEnumerable<FlowLoad> flows, Workload workload)
    {
        var written = flows.Where(flow => !flow.Calls.Writes.Equals((Interval)0)).ToList();
        foreach (var (from, to, behind) in blueprint.Flows.Where(flow => flow.Behind is not null).Select(flow => (flow.From, flow.To, flow.Behind!)).Distinct())
        {
            var strategy = CacheBlocks.Strategy(blueprint, behind);
            if (strategy is null or { CallsPerWrite: 0 })
                continue;
            foreach (var write in written.Where(flow => flow.Flow.From == from && flow.Flow.To == to))
                yield return Upkeep(write, behind, strategy, workload);
        }
    }

    static FlowLoad Upkeep(FlowLoad write, string cache, CacheStrategy strategy, Workload workload)
    {
        var calls = new TrafficMix(0, 0, write.Calls.Writes * strategy.CallsPerWrite);
        var payload = strategy.WritesData ? write.Flow.PayloadKilobytes ?? workload.DynamicResponseKilobytes : 0;
        var gigabytes = (calls.Total * payload).Map(static kilobytes => DataSize.FromKilobytes(kilobytes).Gigabytes);
        return new(new() { From = write.Flow.From, To = cache, Carries = TrafficClass.Writes, PayloadKilobytes = payload }, calls, gigabytes, 0);
    }
}
