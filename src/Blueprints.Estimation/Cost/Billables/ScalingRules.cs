namespace Blueprints.Estimation.Cost.Billables;

/// <summary>By which rules servers change their number, told neutrally.</summary>
public sealed record ScalingRules
{
    /// <summary>Metrics held at a target. Default: none.</summary>
    public ValueList<ScalingTarget> Targets { get; init; } = [];

    /// <summary>Thresholds of step policies. Default: none.</summary>
    public ValueList<ScalingThreshold> Thresholds { get; init; } = [];

    /// <summary>Predictive policies that scale. Default: none.</summary>
    public ValueList<ScalingForecast> Forecasts { get; init; } = [];

    /// <summary>Changes at fixed times, of which the last one counts. Default: none.</summary>
    public ValueList<ScalingSchedule> Schedules { get; init; } = [];

    /// <summary>Whether there are also policies on metrics that no workload foretells. Default: no.</summary>
    public bool FollowUnknownMetrics { get; init; }
}
