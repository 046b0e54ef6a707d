using System.Globalization;
using Blueprints.Caching;

namespace Blueprints.Observability;

/// <summary>What is worth watching in caches.</summary>
static class CacheSignals
{
    // In cluster mode ElastiCache names nodes after the group: -0001-001 is the first node of the first shard. Nodes that scaling adds have no alarm of their own.
    public static IEnumerable<Signal> Nodes(SignalMaker make, CacheSpec spec)
    {
        for (var shard = 1; shard <= spec.Shards; shard++)
        {
            for (var node = 1; node <= 1 + spec.ReplicasPerShard; node++)
            {
                var suffix = string.Create(CultureInfo.InvariantCulture, $"{shard:0000}-{node:000}");
                ValueList<SignalDimension> id = [new("CacheClusterId", $"{Signal.Placeholder(make.Block)}-{suffix}")];
                yield return make.Make("Engine CPU", $"{suffix}-cpu", "EngineCPUUtilization", "Average", id, new(90, 60, 5, "a cache node's engine is nearly used up: add shards"));
                yield return make.Make("Memory", $"{suffix}-memory", "DatabaseMemoryUsagePercentage", "Average", id, new(90, 60, 5, "a cache node's memory is nearly full"));
                yield return make.Make("Evictions", $"{suffix}-evictions", "Evictions", "Sum", id);
            }
        }
    }

    public static IEnumerable<Signal> Serverless(SignalMaker make)
    {
        var cache = make.By("clusterId");
        yield return make.Make("Data", "data", "BytesUsedForCache", "Maximum", cache);
        yield return make.Make("Processing", "ecpu", "ElastiCacheProcessingUnits", "Sum", cache);
        yield return make.Make("Throttled", "throttled", "ThrottledCmds", "Sum", cache, new(0, 60, 5, "the cache's limit throttles commands"));
    }

    public static IEnumerable<Signal> Memcached(SignalMaker make)
    {
        var cluster = make.By("CacheClusterId");
        yield return make.Make("CPU", "cpu", "CPUUtilization", "Average", cluster, new(90, 60, 5, "the cache's CPU is nearly used up"));
        yield return make.Make("Evictions", "evictions", "Evictions", "Sum", cluster);
    }
}
