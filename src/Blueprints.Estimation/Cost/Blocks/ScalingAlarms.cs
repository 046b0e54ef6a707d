using Blueprints.Estimation.Cost.Billables;
using Blueprints.Scaling;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>The CloudWatch alarms that set step policies off: one each, by the metrics that it reads.</summary>
static class ScalingAlarms
{
    public static IEnumerable<Billable> Of(string block, IEnumerable<ScalingPolicy> scaling)
    {
        foreach (var policy in scaling.OfType<StepScaling>())
            yield return new MetricAlarms { Block = block, Resource = $"{block}-{policy.Name}", Type = "aws:cloudwatch/metricAlarm:MetricAlarm", Count = policy.Maths?.Metrics.Count ?? 1 };
    }
}
