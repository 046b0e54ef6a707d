using Blueprints.Scaling;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>What a target-tracking policy holds: a metric at a value.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Target">The value, in the metric's unit: per cent, or requests per minute and target.</param>
/// <param name="ScaleIn">Whether the policy may also remove instances. Default: yes.</param>
public sealed record ScalingTarget(ScalingMetric Metric, decimal Target, bool ScaleIn = true);
