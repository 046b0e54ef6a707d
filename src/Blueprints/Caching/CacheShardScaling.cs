using Blueprints.Validation;

namespace Blueprints.Caching;

/// <summary>
/// Shards added and removed by load (Application Auto Scaling). Moving keys to a new shard takes minutes, so it follows growth and daily load, not spikes.
/// </summary>
public sealed record CacheShardScaling
{
    /// <summary>Fewest shards; 1 to the cache's <see cref="CacheSpec.Shards"/>. Default: 1.</summary>
    public int MinShards { get; init; } = 1;

    /// <summary>Most shards; the cache's <see cref="CacheSpec.Shards"/> to 90. Default: 6.</summary>
    public int MaxShards { get; init; } = 6;

    /// <summary>What they scale by. Default: memory.</summary>
    public CacheShardMetric Metric { get; init; } = CacheShardMetric.Memory;

    /// <summary>The use to keep, in per cent; 35 to 70, the range that ElastiCache allows. Default: 60.</summary>
    public int TargetPercent { get; init; } = 60;

    /// <summary>Whether shards are removed again when load falls. Default: yes.</summary>
    public bool ScaleIn { get; init; } = true;

    internal void Validate(ProblemCollector problems, CacheSpec cache)
    {
        problems.Defined("metric", Metric);
        problems.Range("targetPercent", TargetPercent, CacheScalingLimits.LeastTarget, CacheScalingLimits.MostTarget);
        problems.Range("maxShards", MaxShards, 1, 90);
        if (MinShards < 1 || MinShards > cache.Shards || cache.Shards > MaxShards)
            problems.Add("", $"{MinShards} to {MaxShards} shards", $"a range from 1 that holds shards ({cache.Shards})", "widen the range, or change shards");
    }
}
