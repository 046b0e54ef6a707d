using Blueprints.Caching;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>Memcached nodes, which use all their vCPUs: commands, memory, network.</summary>
sealed class MemcachedLimits : BlockLimits<MemcachedSpec>
{
    const decimal ForData = 0.9m;

    protected override string Size(LimitContext context, string block, MemcachedSpec spec) => $"{spec.Nodes} × {spec.NodeType}";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, MemcachedSpec spec)
    {
        if (context.Shape(spec.NodeType) is not { } shape)
            yield break;
        yield return CommandThreads.Limit(context, block, spec.Nodes * shape.VCpu, "all vCPUs");
        yield return context.Limit("memory", LimitedResource.Memory, "GiB", CacheMemory.PerUser(context), spec.Nodes * shape.MemoryGiB * ForData, $"{shape.Name}: {shape.Source}; a tenth is not for data");
        foreach (var limit in context.Network(block, shape, spec.Nodes))
            yield return limit;
    }
}
