namespace Blueprints.Catalog.Compiler;

/// <summary>The rows of instance shapes.</summary>
static class ShapeTable
{
    static readonly string[] Architectures = ["x86_64", "arm64"];

    public static IEnumerable<SourceRow> Rows(SourceFile file) => file.Rows(
        "instance_type", "vcpu", "memory_gib", "arch", "network_gbps_baseline", "network_gbps_burst", "ebs_mbps_baseline", "clock_ghz", "source");

    /// <summary>The shape; null when something in the row is wrong and was reported.</summary>
    public static InstanceShape? Read(SourceRow row)
    {
        var (name, architecture, source) = (row.Key("instance_type"), row.OneOf("arch", Architectures, "x86_64, arm64"), row.Text("source"));
        var (cpus, memory, ebs, clock) = (row.Positive("vcpu"), row.Positive("memory_gib"), row.Positive("ebs_mbps_baseline"), row.Positive("clock_ghz"));
        var (baseline, burst) = (row.Positive("network_gbps_baseline"), row.Positive("network_gbps_burst"));
        if (name is null || architecture is null || source is null || (cpus, memory, baseline, burst, ebs, clock) is not
            ({ } cpuCount, { } memoryGiB, { } baselineGbps, { } burstGbps, { } ebsMbps, { } clockGHz))
        {
            return null;
        }

        if (burstGbps < baselineGbps)
        {
            return row.Report<InstanceShape>("network_gbps_burst", "the baseline or more");
        }

        return cpuCount > ushort.MaxValue || decimal.Truncate(cpuCount) != cpuCount
            ? row.Report<InstanceShape>("vcpu", $"a whole number up to {ushort.MaxValue}")
            : new InstanceShape(
                name, (int)cpuCount, memoryGiB, architecture == "arm64" ? CpuArchitecture.Arm64 : CpuArchitecture.X64, baselineGbps, burstGbps, ebsMbps, clockGHz, source);
    }
}
