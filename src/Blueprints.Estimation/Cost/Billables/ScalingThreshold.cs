using Blueprints.Scaling;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>Where a step policy begins to act.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Threshold">The value, in the metric's unit.</param>
/// <param name="Direction">Whether it adds capacity above or removes it below.</param>
public sealed record ScalingThreshold(ScalingMetric Metric, decimal Threshold, ScalingDirection Direction);
