using Blueprints.Estimation.Cost.Billables;
using Blueprints.Scaling;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>Scaling policies as neutral rules.</summary>
static class ScalingReader
{
    public static ScalingRules Read(IEnumerable<ScalingPolicy> scaling)
    {
        var policies = scaling.ToList();
        var tracking = policies.OfType<TargetTracking>().ToList();
        var steps = policies.OfType<StepScaling>().ToList();
        return new()
        {
            Targets = [.. tracking.Where(policy => policy.IsPredefined).Select(policy => new ScalingTarget(policy.Metric, policy.Target, policy.ScaleIn))],
            Thresholds = [.. steps.Where(policy => policy.IsPredefined).Select(policy => new ScalingThreshold(policy.Metric, policy.Threshold, policy.Direction))],
            Forecasts =
            [
                .. policies.OfType<PredictiveScaling>().Where(policy => policy.Mode == PredictiveMode.ForecastAndScale)
                    .Select(policy => new ScalingForecast(policy.Metric, policy.Target, policy.SchedulingBufferSeconds, policy.MaxCapacityBufferPercent)),
            ],
            Schedules = [.. policies.OfType<ScheduledScaling>().Select(policy => new ScalingSchedule(policy.Cron, policy.Min, policy.Max, policy.Desired))],
            FollowUnknownMetrics = tracking.Exists(policy => !policy.IsPredefined) || steps.Exists(policy => !policy.IsPredefined),
        };
    }
}
