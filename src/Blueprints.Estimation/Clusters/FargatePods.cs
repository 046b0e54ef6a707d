using Blueprints.Compute;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Clusters;

/// <summary>What Fargate makes of a pod: 256 MiB more for Kubernetes' own parts, then the next size that it has. Source: EKS User Guide, "Understand Fargate Pod configuration details".</summary>
static class FargatePods
{
    /// <summary>The type of the resource by which AWS knows which pods run on Fargate.</summary>
    public const string ProfileType = "aws:eks/fargateProfile:FargateProfile";

    const int OwnMiB = 256;
    const int UnitsPerVcpu = 1_024;

    /// <summary>The smallest size that holds a pod; null where none does.</summary>
    public static (int CpuUnits, int MemoryMiB)? Size(PodResources pod) => Size(pod.CpuMillicores, pod.MemoryMiB);

    /// <summary>The add-ons and operators of a cluster, each pod with a size of its own: where there are no nodes, they are in the bill.</summary>
    public static IEnumerable<Billable> System(string cluster, Blueprint blueprint) => ClusterPods.System(blueprint).Select(group => (Group: group, Size: Size(group.CpuMillicores, group.MemoryMiB)!.Value)).Select(pods => new FargateTasks
    {
        Block = cluster, Resource = $"{cluster}-{pods.Group.Name}", Type = ProfileType, CpuUnits = pods.Size.CpuUnits, MemoryMiB = pods.Size.MemoryMiB, EphemeralStorageGiB = 20, Unit = "pod",
        Architecture = ProcessorArchitecture.X86, SpotPercent = 0, Min = pods.Group.Count, Max = pods.Group.Count, Rules = new(),
    });

    static (int CpuUnits, int MemoryMiB)? Size(int cpuMillicores, int memoryMiB)
    {
        var memory = memoryMiB + OwnMiB;
        foreach (var units in FargateSizes.CpuUnits.Where(units => units * 1_000L >= (long)cpuMillicores * UnitsPerVcpu))
        {
            if (FargateSizes.MemoryMiB(units).FirstOrDefault(size => size >= memory) is > 0 and var size)
                return (units, size);
        }

        return null;
    }
}
