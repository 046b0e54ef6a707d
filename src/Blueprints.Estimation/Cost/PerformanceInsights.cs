using Blueprints.Estimation.Cost.Billables;

namespace Blueprints.Estimation.Cost;

/// <summary>
/// The API of Performance Insights, beyond the million calls a month that are free. Longer retention has no price of its own since 2026-06-30, when Database Insights took its
/// place. Source: RDS User Guide, "Performance Insights end of life", and the RDS pricing page.
/// </summary>
static class PerformanceInsights
{
    /// <summary>Adds the calls of a database that a usage file tells.</summary>
    public static void AddTo(CostSheet sheet, Billable database)
    {
        if (database.Usage?.Of("monthly_additional_performance_insights_requests") is { IsKnown: true } calls)
            sheet.AddUse(database, "Performance Insights API", "rds/performance-insights/api", calls, "");
    }
}
