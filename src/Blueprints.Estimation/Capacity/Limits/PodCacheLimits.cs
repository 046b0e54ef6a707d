using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>A cache in pods: commands and memory. Valkey and Redis work through commands on one thread, Memcached on all.</summary>
sealed class PodCacheLimits : BlockLimits<PodCacheSpec>
{
    const decimal MebibytesPerGibibyte = 1_024;

    protected override string Size(LimitContext context, string block, PodCacheSpec spec) => $"{spec.Nodes} × {spec.Pod.MemoryMiB} MiB";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, PodCacheSpec spec)
    {
        var vcpus = spec.Pod.CpuMillicores / 1_000m;
        yield return CommandThreads.Limit(context, block, spec.Nodes * (spec.Engine == PodCacheEngine.Memcached ? vcpus : Math.Min(1, vcpus)), "what pods ask for");
        yield return context.Limit("memory", LimitedResource.Memory, "GiB", CacheMemory.PerUser(context), spec.Nodes * spec.DataMiB / MebibytesPerGibibyte, "three quarters of the pods' memory");
    }

    protected override string? SinglePoint(string block, PodCacheSpec spec) => spec.Nodes == 1 ? $"{block}: one pod" : null;
}
