using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Clusters;

/// <summary>Pods of one kind.</summary>
/// <param name="Name">What they belong to: a block, or an add-on.</param>
/// <param name="CpuMillicores">CPU that each asks for, in thousandths of a vCPU.</param>
/// <param name="MemoryMiB">Memory that each asks for, in MiB.</param>
/// <param name="Count">How many there are; 0 or more.</param>
public sealed record PodGroup(string Name, int CpuMillicores, int MemoryMiB, int Count)
{
    /// <summary>Pods of a block.</summary>
    /// <param name="name">The block.</param>
    /// <param name="pod">What each asks for.</param>
    /// <param name="count">How many there are.</param>
    public static PodGroup Of(string name, PodResources pod, int count) => new(name, pod.CpuMillicores, pod.MemoryMiB, count);
}
