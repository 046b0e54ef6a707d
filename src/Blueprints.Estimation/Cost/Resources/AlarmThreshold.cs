using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;
using Blueprints.Scaling;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The alarm that sets a step policy off.</summary>
static class AlarmThreshold
{
    /// <summary>Where it goes on; null for a metric that no workload foretells.</summary>
    public static ScalingThreshold? Of(GraphResource alarm)
    {
        var known = alarm.Text("namespace") is "AWS/EC2" or "AWS/ECS" or "AWS/ApplicationELB";
        return known && PredefinedMetric.Of(alarm.Text("metricName")) is { } metric && alarm.Number("threshold") is { } threshold
            ? new(metric, threshold, alarm.Text("comparisonOperator") == "LessThanOrEqualToThreshold" ? ScalingDirection.In : ScalingDirection.Out)
            : null;
    }
}
