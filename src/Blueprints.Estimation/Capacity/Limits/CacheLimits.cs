using Blueprints.Caching;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>A cache of Valkey or Redis at its most shards: commands of the one thread that runs them, memory, network. Only primaries count, which clients ask by default.</summary>
sealed class CacheLimits : BlockLimits<CacheSpec>
{
    const decimal ForData = 0.75m;

    protected override string Size(LimitContext context, string block, CacheSpec spec) => $"{Shards(spec)} {(Shards(spec) == 1 ? "shard" : "shards")} of {1 + spec.ReplicasPerShard} × {spec.NodeType}";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, CacheSpec spec)
    {
        var (shape, shards) = (context.Shape(spec.NodeType), Shards(spec));
        yield return CommandThreads.Limit(context, block, shards, "one thread of each shard");
        if (shape is null)
            yield break;
        yield return context.Limit("memory", LimitedResource.Memory, "GiB", CacheMemory.PerUser(context), shards * shape.MemoryGiB * ForData, $"{shape.Name}: {shape.Source}; a quarter is reserved, as ElastiCache does");
        foreach (var limit in context.Network(block, shape, shards))
            yield return limit;
    }

    protected override string? SinglePoint(string block, CacheSpec spec) => spec.ReplicasPerShard == 0 ? $"{block}: no replica" : null;

    public static int Shards(CacheSpec spec) => Math.Max(spec.Shards, spec.ShardScaling?.MaxShards ?? 0);
}
