using Blueprints.Compute;
using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Clusters;

/// <summary>What Fargate makes of a pod: 256 MiB more for Kubernetes' own parts, then the next size that it has. Source: EKS User Guide, "Understand Fargate Pod configuration details".</summary>
static class FargatePods
{
    const int OwnMiB = 256;
    const int UnitsPerVcpu = 1_024;

    /// <summary>The smallest size that holds a pod; null where none does.</summary>
    public static (int CpuUnits, int MemoryMiB)? Size(PodResources pod)
    {
        var memory = pod.MemoryMiB + OwnMiB;
        foreach (var units in FargateSizes.CpuUnits.Where(units => units * 1_000L >= (long)pod.CpuMillicores * UnitsPerVcpu))
        {
            if (FargateSizes.MemoryMiB(units).FirstOrDefault(size => size >= memory) is > 0 and var size)
                return (units, size);
        }

        return null;
    }
}
