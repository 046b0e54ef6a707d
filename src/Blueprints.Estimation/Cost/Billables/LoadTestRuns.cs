using System.Globalization;
using Blueprints.Compute;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// Fargate tasks that run for a while and end: vCPU hours, gigabyte hours and public addresses of the hours that all of them run in a month. Rule: Fargate and VPC pricing pages.
/// </summary>
public sealed record LoadTestRuns : Billable
{
    const decimal UnitsPerVcpu = 1_024;
    const decimal MiBPerGigabyte = 1_024;

    /// <summary>A task's CPU, in units of 1/1,024 vCPU.</summary>
    public required decimal CpuUnits { get; init; }

    /// <summary>A task's memory, in MiB.</summary>
    public required decimal MemoryMiB { get; init; }

    /// <summary>The processors.</summary>
    public required ProcessorArchitecture Architecture { get; init; }

    /// <summary>Hours that all tasks of a month run together.</summary>
    public required decimal TaskHours { get; init; }

    /// <summary>Whether each task has a public IPv4 address.</summary>
    public required bool PublicAddresses { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var hours = Usage?.Of("monthly_task_hours").Quantity ?? (Cases)TaskHours;
        var processors = Architecture == ProcessorArchitecture.Arm64 ? ("ARM64", "linux-arm") : ("x86", "linux-x86");
        var assumption = string.Create(CultureInfo.InvariantCulture, $"{hours.Expected:0.##} hours of tasks a month");
        sheet.Add(this, $"Task vCPU hours (Fargate, {processors.Item1})", $"fargate/{processors.Item2}/vcpu", ItemKind.Usage, hours * (CpuUnits / UnitsPerVcpu), assumption);
        sheet.Add(this, $"Task memory (Fargate, {processors.Item1})", $"fargate/{processors.Item2}/memory", ItemKind.Usage, hours * (MemoryMiB / MiBPerGigabyte), assumption);
        if (PublicAddresses)
            sheet.Add(this, "Public IPv4 addresses", "ipv4/in-use", ItemKind.Usage, hours, "one for each task while it runs");
    }
}
