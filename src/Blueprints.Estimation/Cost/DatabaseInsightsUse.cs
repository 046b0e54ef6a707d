using System.Globalization;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost;

/// <summary>What Database Insights costs in advanced mode; standard mode is free. Rule: CloudWatch pricing page, Database Insights.</summary>
static class DatabaseInsightsUse
{
    public static void AddByVCpu(CostSheet sheet, Billable billable, string instanceClass, Cases instances)
    {
        var vcpu = sheet.Catalog.FindShape(instanceClass).Shape?.VCpu ?? 1;
        sheet.Add(billable, "Database Insights, advanced", "cloudwatch/database-insights/vcpu-hour", ItemKind.Fixed, instances * vcpu * Month.Hours,
            string.Create(CultureInfo.InvariantCulture, $"{vcpu} vCPUs for each instance"));
    }

    public static void AddByCapacity(CostSheet sheet, Billable billable, Cases unitHours) =>
        sheet.Add(billable, "Database Insights, advanced", "cloudwatch/database-insights/acu-hour", ItemKind.Usage, unitHours, "the serverless capacity used");
}
