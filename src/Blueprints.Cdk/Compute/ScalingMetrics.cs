using Blueprints.Scaling;

namespace Blueprints.Cdk;

/// <summary>Target tracking as groups of instances and services of tasks alike have it.</summary>
static class ScalingMetrics
{
    /// <summary>The target and its metric.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="predefined">What the service calls its own metric, where the policy brings none.</param>
    /// <param name="targets">What metrics are of.</param>
    public static Props Tracking(TargetTracking policy, string predefined, ScalingTargets targets)
    {
        var props = new Props { ["TargetValue"] = policy.Target, ["DisableScaleIn"] = !policy.ScaleIn };
        if (policy.Maths is { } maths)
        {
            props["CustomizedMetricSpecification"] = new Props
            {
                ["Metrics"] = maths.Metrics.Select(query => MetricSource.Of(query.Metric).Query(query.Id)).Append(MetricSource.Result("result", maths.Expression)),
            };
        }
        else if (policy.Custom is { } custom)
        {
            var specification = MetricSource.Of(custom).Metric;
            specification["Statistic"] = custom.Statistic.ToString();
            props["CustomizedMetricSpecification"] = specification;
        }
        else
        {
            props["PredefinedMetricSpecification"] = new Props
            {
                ["PredefinedMetricType"] = predefined,
                ["ResourceLabel"] = policy.Metric == ScalingMetric.RequestsPerTargetPerMinute ? targets.ResourceLabel(policy.Name) : null,
            };
        }

        return props;
    }
}
