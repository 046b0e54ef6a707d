using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>What a pod asks a node for, and what it may use. Memory is asked for and limited alike, so that a node never runs out of it.</summary>
public sealed record PodResources
{
    /// <summary>CPU asked for, in thousandths of a vCPU; 10 to 192,000. Default: 500. Pods are placed by it, and the CPU target of scaling is a share of it.</summary>
    public int CpuMillicores { get; init; } = 500;

    /// <summary>The most CPU, in thousandths of a vCPU; <see cref="CpuMillicores"/> to 192,000. Default: none given, twice what is asked for.</summary>
    public int? CpuLimitMillicores { get; init; }

    /// <summary>Memory asked for, and the most, in MiB; 16 to 1,572,864. Default: 512.</summary>
    public int MemoryMiB { get; init; } = 512;

    /// <summary>The most that a pod writes to <c>/tmp</c>, in MiB; 1 to 102,400. Default: 64. It is gone with the pod; the rest of its file system cannot be written.</summary>
    public int ScratchMiB { get; init; } = 64;

    /// <summary>The limit on CPU that counts.</summary>
    internal int CpuLimit => CpuLimitMillicores ?? 2 * CpuMillicores;

    internal void Validate(ProblemCollector problems)
    {
        problems.Range("cpuMillicores", CpuMillicores, 10, 192_000);
        if (CpuLimitMillicores is { } limit && (limit < CpuMillicores || limit > 192_000))
            problems.Add("cpuLimitMillicores", $"{limit}", $"cpuMillicores ({CpuMillicores}) to 192000", "raise it, or leave it out");
        problems.Range("memoryMiB", MemoryMiB, 16, 1_572_864);
        problems.Range("scratchMiB", ScratchMiB, 1, 102_400);
    }
}
