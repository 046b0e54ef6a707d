using Blueprints.Estimation.Cost.Billables;

namespace Blueprints.Estimation.Cost;

/// <summary>CPU credits of burstable databases, which are billed by vCPU hours above the baseline.</summary>
static class DatabaseCredits
{
    /// <summary>Adds the credits of an instance for the hours that it bursts, on each of its vCPUs; nothing for other classes. In a blueprint nobody says how many.</summary>
    public static void AddTo(CostSheet sheet, Billable instance, string instanceClass, string sku)
    {
        if (instance.Usage is { } usage && sheet.Catalog.FindShape(instanceClass).Shape is { IsBurstable: true } shape)
            sheet.AddUse(instance, "CPU credits above the baseline", sku, usage.Of("monthly_cpu_credit_hrs") * usage.Of("vcpu_count").Or(shape.VCpu), "");
    }
}
