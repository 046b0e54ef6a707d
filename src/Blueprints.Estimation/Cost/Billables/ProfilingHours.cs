using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>The hours in which servers are profiled by CodeGuru Profiler: each server's, up to 36,000 a month for each profiling group. Rule: CodeGuru pricing page.</summary>
static class ProfilingHours
{
    public const string Item = "Profiling (CodeGuru sampling hours)";

    public const string Sku = "codeguru/profiler/sampling-hour";

    const decimal MostPaid = 36_000;

    /// <summary>What of a group's hours is paid for.</summary>
    public static decimal Paid(decimal hours) => Math.Min(hours, MostPaid);

    public static void AddTo(CostSheet sheet, Billable servers, bool profiled, Cases count)
    {
        if (profiled)
            sheet.Add(servers, Item, Sku, ItemKind.Fixed, (count * Month.Hours).Map(Paid), "each server's hours, at most 36,000 of the group");
    }
}
