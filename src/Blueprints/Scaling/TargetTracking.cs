using Blueprints.Validation;

namespace Blueprints.Scaling;

/// <summary>
/// Keeps a metric near a target, as a thermostat does: capacity becomes ceiling(capacity × metric / target). It scales out after three one-minute datapoints
/// above the target and in after fifteen below 90 % of it (EC2 Auto Scaling User Guide).
/// </summary>
public sealed record TargetTracking : ScalingPolicy
{
    /// <summary>The policy's name. Default: <c>target</c>.</summary>
    public override string Name { get; init; } = "target";

    /// <summary>The metric tracked. Default: average CPU.</summary>
    public ScalingMetric Metric { get; init; } = ScalingMetric.CpuPercent;

    /// <summary>
    /// The metric's target, in the metric's unit: per cent of CPU (1 to 100), or requests per minute and target (1 to 1,000,000). Default: 60.
    /// </summary>
    public decimal Target { get; init; } = 60;

    /// <summary>Whether the policy may also remove instances. Default: yes.</summary>
    public bool ScaleIn { get; init; } = true;

    internal override void Validate(ProblemCollector problems)
    {
        problems.Name("name", Name);
        problems.Defined("metric", Metric);
        problems.Range("target", Target, 1, Metric == ScalingMetric.CpuPercent ? 100 : 1_000_000);
    }
}
