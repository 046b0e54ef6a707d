using Blueprints.Caching;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>A cache of Valkey or Redis at its most shards: commands of the one thread that runs them, memory, network. Only primaries count, which clients ask by default.</summary>
sealed class CacheLimits : BlockLimits<CacheSpec>
{
    const decimal CommandsPerSecond = 100_000;
    const decimal ForData = 0.75m;

    protected override string Size(LimitContext context, string block, CacheSpec spec) => $"{Shards(spec)} {(Shards(spec) == 1 ? "shard" : "shards")} of {1 + spec.ReplicasPerShard} × {spec.NodeType}";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, CacheSpec spec)
    {
        var (shape, shards) = (context.Shape(spec.NodeType), Shards(spec));
        yield return context.Limit("commands", LimitedResource.Cpu, "commands/s", context.Calls(block), shards * CommandsPerSecond, "rule of thumb: 100,000 commands a second of one thread without pipelining, within a factor of three");
        if (shape is null)
            yield break;
        yield return context.Limit("memory", LimitedResource.Memory, "GiB", CacheMemory.PerUser(context), shards * shape.MemoryGiB * ForData, $"{shape.Name}: {shape.Source}; a quarter is reserved, as ElastiCache does");
        foreach (var limit in context.Network(block, shape, shards))
            yield return limit;
    }

    protected override string? SinglePoint(string block, CacheSpec spec) => spec.ReplicasPerShard == 0 ? $"{block}: no replica" : null;

    public static int Shards(CacheSpec spec) => Math.Max(spec.Shards, spec.ShardScaling?.MaxShards ?? 0);
}
