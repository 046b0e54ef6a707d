using System.Globalization;
using Blueprints.Compute;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// Tasks of an ECS service, or pods of a cluster, on Fargate: vCPU hours, gigabyte hours of memory and of scratch storage above the free 20 GB, each from the fewest to the most tasks. Rule:
/// Fargate pricing page.
/// </summary>
public sealed record FargateTasks : Billable
{
    const decimal UnitsPerVcpu = 1_024;
    const decimal MiBPerGigabyte = 1_024;
    const decimal FreeStorageGiB = 20;

    /// <summary>A task's CPU, in units of 1/1,024 vCPU.</summary>
    public required decimal CpuUnits { get; init; }

    /// <summary>A task's memory, in MiB.</summary>
    public required decimal MemoryMiB { get; init; }

    /// <summary>A task's scratch storage, in GiB.</summary>
    public required decimal EphemeralStorageGiB { get; init; }

    /// <summary>The processors.</summary>
    public required ProcessorArchitecture Architecture { get; init; }

    /// <summary>Whether they run Windows, whose vCPUs cost more and carry a licence. Default: no.</summary>
    public bool Windows { get; init; }

    /// <summary>Whether each task has a public IPv4 address. Default: no.</summary>
    public bool PublicAddresses { get; init; }

    /// <summary>Share of the tasks on Spot, in per cent.</summary>
    public required decimal SpotPercent { get; init; }

    /// <summary>Fewest tasks.</summary>
    public required int Min { get; init; }

    /// <summary>Most tasks.</summary>
    public required int Max { get; init; }

    /// <summary>Tasks desired; null where nothing says it. Counts outside of blueprints only.</summary>
    public int? Desired { get; init; }

    /// <summary>The service's policies; none means that it stays at <see cref="Min"/>.</summary>
    public required ScalingRules Rules { get; init; }

    /// <summary>Whether agents take profiles of the application. Default: no.</summary>
    public bool Profiled { get; init; }

    /// <summary>What one is called: <c>task</c>, or <c>pod</c> in a cluster. Default: <c>task</c>.</summary>
    public string Unit { get; init; } = "task";

    string UnitTitle => $"{char.ToUpperInvariant(Unit[0])}{Unit[1..]}";

    internal override void AddTo(CostSheet sheet)
    {
        var size = Usage is { } usage
            ? FleetSizing.Of((Min, Max, Desired), Rules, usage.Of("tasks", "average_tasks"), Unit)
            : FleetSizing.Of(Block, (Min, Max), Rules, sheet.Load, CpuUnits / UnitsPerVcpu, Unit);
        var hours = size.Instances * Month.Hours;
        Add(sheet, hours * ((100 - SpotPercent) / 100), "", "", size.Assumption);
        Add(sheet, hours * (SpotPercent / 100), ", Spot", "/spot", Text($"{size.Assumption}; {SpotPercent:0.##} % on Spot, whose price moves: a planning figure"));
        if (Windows)
            sheet.Add(this, $"{UnitTitle} licence hours (Windows)", "fargate/windows-x86/os-license", ItemKind.Fixed, hours * (CpuUnits / UnitsPerVcpu), "for each vCPU");
        if (PublicAddresses)
            sheet.Add(this, "Public IPv4 addresses", "ipv4/in-use", ItemKind.Fixed, hours, $"one for each {Unit}");
        sheet.Add(this, $"{UnitTitle} scratch storage above 20 GB", "fargate/ephemeral-storage", ItemKind.Fixed, hours * (EphemeralStorageGiB - FreeStorageGiB),
            Text($"{EphemeralStorageGiB:0} GiB for each {Unit}, 20 of them free"));
        ProfilingHours.AddTo(sheet, this, Profiled, size.Instances);
    }

    void Add(CostSheet sheet, Cases hours, string label, string sku, string assumption)
    {
        var processors = Windows ? "windows-x86" : Architecture == ProcessorArchitecture.Arm64 ? "linux-arm" : "linux-x86";
        sheet.Add(this, $"{UnitTitle} vCPU hours ({Processors}{label})", $"fargate/{processors}/vcpu{sku}", ItemKind.Fixed, hours * (CpuUnits / UnitsPerVcpu), assumption);
        sheet.Add(this, $"{UnitTitle} memory ({Processors}{label})", $"fargate/{processors}/memory{sku}", ItemKind.Fixed, hours * (MemoryMiB / MiBPerGigabyte), assumption);
    }

    string Processors => Windows ? "Fargate, Windows" : Architecture == ProcessorArchitecture.Arm64 ? "Fargate, ARM64" : "Fargate, x86";

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
