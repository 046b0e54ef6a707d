namespace Blueprints.Compute;

/// <summary>The pairs of CPU and memory that Fargate runs (Amazon ECS Developer Guide, task size).</summary>
public static class FargateSizes
{
    static readonly (int Cpu, int[] MemoryMiB)[] Table =
    [
        (256, [512, 1_024, 2_048]),
        (512, Steps(1, 4, 1)),
        (1_024, Steps(2, 8, 1)),
        (2_048, Steps(4, 16, 1)),
        (4_096, Steps(8, 30, 1)),
        (8_192, Steps(16, 60, 4)),
        (16_384, Steps(32, 120, 8)),
    ];

    /// <summary>The CPU sizes, in units of 1/1,024 vCPU, ascending.</summary>
    public static ValueList<int> CpuUnits { get; } = [.. Table.Select(row => row.Cpu)];

    /// <summary>The memory sizes that go with a CPU size, in MiB, ascending; none for a size that Fargate does not have.</summary>
    /// <param name="cpuUnits">The CPU size, in units of 1/1,024 vCPU.</param>
    public static ValueList<int> MemoryMiB(int cpuUnits) => [.. Table.Where(row => row.Cpu == cpuUnits).SelectMany(row => row.MemoryMiB)];

    static int[] Steps(int fromGiB, int toGiB, int everyGiB) =>
        [.. Enumerable.Range(0, (toGiB - fromGiB) / everyGiB + 1).Select(step => (fromGiB + step * everyGiB) * 1_024)];
}
