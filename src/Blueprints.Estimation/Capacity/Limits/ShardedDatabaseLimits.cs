using Blueprints.Sharding;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>The shards that are clusters of the block itself; the first one may be a block of its own. The fullest shard of each limit is told.</summary>
sealed class ShardedDatabaseLimits : BlockLimits<ShardedDatabaseSpec>
{
    protected override string Size(LimitContext context, string block, ShardedDatabaseSpec spec) => $"{spec.Map.Shards.Count} shards, each {ClusterLimits.Size(spec.ClusterOf(spec.Map.Shards[0].Name))}";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, ShardedDatabaseSpec spec) => spec.OwnShards
        .SelectMany(shard => ClusterLimits.Of(context, block, spec.ClusterOf(shard.Name), shard.Name, spec.Proxy is not null))
        .GroupBy(limit => limit.Name)
        .Select(limits => limits.MaxBy(limit => limit.Utilisation.Expected)!);
}
