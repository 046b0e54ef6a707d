using Blueprints.Catalog;
using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Clusters;

/// <summary>
/// What pods find on an EKS node. The kubelet keeps back 6 % of the first vCPU, 1 % of the second, 0.5 % of the next two and 0.25 % of the others, and 255 MiB + 11 MiB for each pod that may be; it evicts below
/// 100 MiB. Sources: Amazon EKS AMIs' bootstrap (kube-reserved), Kubernetes' hard eviction threshold. What the hypervisor and the kernel take of the nominal memory is 7.5 %, as Karpenter assumes (VM_MEMORY_OVERHEAD_PERCENT).
/// </summary>
/// <param name="CpuMillicores">CPU, in thousandths of a vCPU.</param>
/// <param name="MemoryMiB">Memory, in MiB.</param>
/// <param name="Pods">Pods, those of daemons too.</param>
public sealed record NodeRoom(int CpuMillicores, int MemoryMiB, int Pods)
{
    const decimal MiBPerGiB = 1_024;
    const decimal Overhead = 0.075m;
    const int ReservedMiB = 255;
    const int ReservedMiBPerPod = 11;
    const int EvictionMiB = 100;

    // Managed node groups allow no more, whatever the addresses would.
    const int MostPods = 110;
    const int MostPodsOfLarge = 250;
    const int LargeVcpus = 30;

    // Network interfaces and the addresses of each, by size. Source: EC2 User Guide, "Maximum IP addresses per network interface"; the current families of a size are alike. All 184 types of the catalog were compared with the table that aws/karpenter-provider-aws makes from EC2's own answers (1d92708, 2026-08-21): one differs.
    static readonly Dictionary<string, (int Interfaces, int Addresses)> Interfaces = new(StringComparer.Ordinal)
    {
        ["nano"] = (2, 2), ["micro"] = (2, 2), ["small"] = (3, 4), ["medium"] = (2, 4), ["large"] = (3, 10), ["xlarge"] = (4, 15), ["2xlarge"] = (4, 15),
        ["4xlarge"] = (8, 30), ["8xlarge"] = (8, 30), ["9xlarge"] = (8, 30), ["12xlarge"] = (8, 30),
    };

    static readonly Dictionary<string, (int Interfaces, int Addresses)> BurstableInterfaces = new(StringComparer.Ordinal) { ["medium"] = (3, 6), ["large"] = (3, 12) };

    static readonly (int Interfaces, int Addresses) Largest = (15, 50);

    static readonly Dictionary<string, (int Interfaces, int Addresses)> Exceptions = new(StringComparer.Ordinal) { ["t3a.small"] = (2, 4) };

    /// <summary>What an empty node has for pods.</summary>
    /// <param name="shape">The instance type.</param>
    public static NodeRoom Of(InstanceShape shape)
    {
        var pods = PodsOn(shape);
        var memory = shape.MemoryGiB * MiBPerGiB * (1 - Overhead) - ReservedMiB - ReservedMiBPerPod * pods - EvictionMiB;
        return new(shape.VCpu * 1_000 - ReservedMillicores(shape.VCpu), (int)Math.Max(0, Math.Floor(memory)), pods);
    }

    /// <summary>What a node of a cluster has for pods, beside daemons: those of the cluster, and the one that sends logs where they are collected.</summary>
    /// <param name="shape">The instance type.</param>
    /// <param name="cluster">The cluster.</param>
    public static NodeRoom Of(InstanceShape shape, KubernetesClusterSpec cluster)
    {
        var room = Of(shape).Beside(cluster.DaemonCpuMillicores, cluster.DaemonMemoryMiB, cluster.DaemonPods);
        return cluster.PodLogRetentionDays is null ? room : room.Beside(PodLogFacts.CpuMillicores, PodLogFacts.MemoryMiB, 1);
    }

    /// <summary>What is left of it beside daemons.</summary>
    /// <param name="cpuMillicores">CPU that they ask for, in thousandths of a vCPU.</param>
    /// <param name="memoryMiB">Memory that they ask for, in MiB.</param>
    /// <param name="pods">Their pods.</param>
    public NodeRoom Beside(int cpuMillicores, int memoryMiB, int pods) => new(Math.Max(0, CpuMillicores - cpuMillicores), Math.Max(0, MemoryMiB - memoryMiB), Math.Max(0, Pods - pods));

    /// <summary>CPU that the kubelet keeps back, in thousandths of a vCPU.</summary>
    /// <param name="vcpus">vCPUs of the node; 1 or more.</param>
    /// <returns>60 of one vCPU, 70 of two, 80 of four, 90 of eight.</returns>
    public static int ReservedMillicores(int vcpus) => (int)Math.Ceiling(60m * Math.Min(1, vcpus) + 10m * Math.Clamp(vcpus - 1, 0, 1) + 5m * Math.Clamp(vcpus - 2, 0, 2) + 2.5m * Math.Max(0, vcpus - 4));

    // Each interface keeps its first address; two pods more use the node's own network.
    static int PodsOn(InstanceShape shape)
    {
        var size = shape.Name[(shape.Name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var (interfaces, addresses) = Exceptions.TryGetValue(shape.Name, out var exception) ? exception : shape.IsBurstable && BurstableInterfaces.TryGetValue(size, out var burstable) ? burstable : Interfaces.GetValueOrDefault(size, Largest);
        return Math.Min(interfaces * (addresses - 1) + 2, shape.VCpu < LargeVcpus ? MostPods : MostPodsOfLarge);
    }
}
