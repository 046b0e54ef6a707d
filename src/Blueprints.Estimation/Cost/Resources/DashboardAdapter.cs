using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A CloudWatch dashboard; three of an account are free. Rule: CloudWatch pricing page.</summary>
sealed class DashboardAdapter : RatedAdapter
{
    public override string Type => "aws:cloudwatch/dashboard:Dashboard";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage) =>
        [RatedLine.Fixed("Dashboard", "cloudwatch/dashboard", 1, "one dashboard")];
}
