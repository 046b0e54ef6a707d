using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>A cache in pods: commands and memory. Valkey and Redis work through commands on one thread, Memcached on all.</summary>
sealed class PodCacheLimits : BlockLimits<PodCacheSpec>
{
    const decimal CommandsPerVcpu = 100_000;
    const decimal MebibytesPerGibibyte = 1_024;

    protected override string Size(LimitContext context, string block, PodCacheSpec spec) => $"{spec.Nodes} × {spec.Pod.MemoryMiB} MiB";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, PodCacheSpec spec)
    {
        var vcpus = spec.Pod.CpuMillicores / 1_000m;
        yield return context.Limit("commands", LimitedResource.Cpu, "commands/s", context.Calls(block), spec.Nodes * (spec.Engine == PodCacheEngine.Memcached ? vcpus : Math.Min(1, vcpus)) * CommandsPerVcpu,
            "rule of thumb: 100,000 commands a second of a vCPU, within a factor of three; what pods ask for");
        yield return context.Limit("memory", LimitedResource.Memory, "GiB", CacheMemory.PerUser(context), spec.Nodes * spec.DataMiB / MebibytesPerGibibyte, "three quarters of the pods' memory");
    }

    protected override string? SinglePoint(string block, PodCacheSpec spec) => spec.Nodes == 1 ? $"{block}: one pod" : null;
}
