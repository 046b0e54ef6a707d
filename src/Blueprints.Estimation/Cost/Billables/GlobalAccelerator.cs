using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>A Global Accelerator: the hours that it exists, enabled or not. Its traffic is <see cref="AcceleratedTraffic"/>. Rule: Global Accelerator pricing page.</summary>
public sealed record GlobalAccelerator : Billable
{
    internal override void AddTo(CostSheet sheet) => sheet.Add(this, "Accelerator hours", "global-accelerator/hour", ItemKind.Fixed, Month.Hours, "one accelerator, all month");
}
