using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A CloudWatch metric stream: its metric updates. Rule: CloudWatch pricing page.</summary>
sealed class MetricStreamAdapter : RatedAdapter
{
    public override string Type => "aws:cloudwatch/metricStream:MetricStream";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage) =>
        [RatedLine.Use("Metric updates streamed", "cloudwatch/metric-streams", usage.Of("monthly_metric_updates"))];
}
