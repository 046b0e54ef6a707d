using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Observability;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A CloudWatch dashboard; three of an account are free where they show up to 50 metrics. Rule: CloudWatch pricing page.</summary>
sealed class DashboardAdapter : RatedAdapter
{
    public override string Type => "aws:cloudwatch/dashboard:Dashboard";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage) => [Line(DashboardSize.Metrics(resource.Text("dashboardBody")))];

    /// <summary>What a dashboard costs. Three of an account are free where they show up to 50 metrics. Rule: CloudWatch pricing page.</summary>
    /// <param name="metrics">The metrics that it shows; null where that is not known.</param>
    public static RatedLine Line(int? metrics) => metrics switch
    {
        null => RatedLine.Fixed("Dashboard", "cloudwatch/dashboard", 1, $"what it shows is not known here: taken as {DashboardSize.FreeMetrics} metrics or fewer"),
        > DashboardSize.FreeMetrics => RatedLine.Fixed("Dashboard", "cloudwatch/dashboard/large", 1, $"{metrics} metrics; free are dashboards of up to {DashboardSize.FreeMetrics}"),
        _ => RatedLine.Fixed("Dashboard", "cloudwatch/dashboard", 1, $"{metrics} metrics"),
    };
}
