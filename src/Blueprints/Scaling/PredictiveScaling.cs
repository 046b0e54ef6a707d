using Blueprints.Validation;

namespace Blueprints.Scaling;

/// <summary>
/// Forecasts load by the hour for two days ahead from up to two weeks of history and has capacity ready when an hour begins. It needs a daily or weekly rhythm,
/// sees no ramp inside an hour and never scales in: put target tracking beside it (EC2 Auto Scaling User Guide, predictive scaling).
/// </summary>
public sealed record PredictiveScaling : ScalingPolicy
{
    /// <summary>The policy's name. Default: <c>forecast</c>.</summary>
    public override string Name { get; init; } = "forecast";

    /// <summary>Whether the forecast only shows or also scales. Default: it only shows, as AWS's.</summary>
    public PredictiveMode Mode { get; init; } = PredictiveMode.ForecastOnly;

    /// <summary>What is forecast (the fleet's total) and held at the target (its average): a pair of metrics that belong together. Default: CPU.</summary>
    public ScalingMetric Metric { get; init; } = ScalingMetric.CpuPercent;

    /// <summary>The target, in the metric's unit: per cent of CPU (1 to 100), or requests per minute and target (1 to 1,000,000). Default: 60.</summary>
    public decimal Target { get; init; } = 60;

    /// <summary>Seconds before an hour at which its instances are launched; 0 to 3,599. At least start and warm-up. Default: 300.</summary>
    public int SchedulingBufferSeconds { get; init; } = 300;

    /// <summary>
    /// Whether a forecast above the fleet's maximum may raise it, with so many per cent of the forecast on top; 0 to 100. Default: none, the maximum is honoured.
    /// </summary>
    public int? MaxCapacityBufferPercent { get; init; }

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Name("name", Name);
        problems.Defined("mode", Mode);
        problems.Defined("metric", Metric);
        problems.Range("target", Target, 1, Metric == ScalingMetric.CpuPercent ? 100 : 1_000_000);
        problems.Range("schedulingBufferSeconds", SchedulingBufferSeconds, 0, 3_599);
        problems.Range("maxCapacityBufferPercent", MaxCapacityBufferPercent ?? 0, 0, 100);
    }
}
