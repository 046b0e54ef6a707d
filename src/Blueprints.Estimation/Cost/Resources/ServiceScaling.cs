using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;
using Blueprints.Scaling;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The Application Auto Scaling policies of an ECS service as neutral rules.</summary>
static class ServiceScaling
{
    const string MetricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";

    public static ScalingRules Read(ComponentView component)
    {
        var policies = component.Siblings("aws:appautoscaling/policy:Policy").ToList();
        var steps = policies.Where(policy => policy.Text("policyType") == "StepScaling").ToList();
        var alarms = steps.Select(policy => component.Siblings(MetricAlarm).FirstOrDefault(alarm => alarm.Name == policy.Name)).OfType<GraphResource>().ToList();
        return new()
        {
            Targets = [.. policies.Select(Target).OfType<ScalingTarget>()],
            Thresholds = [.. alarms.Select(AlarmThreshold.Of).OfType<ScalingThreshold>()],
            Forecasts = [.. policies.Select(Forecast).OfType<ScalingForecast>()],
            Schedules = [.. component.Siblings("aws:appautoscaling/scheduledAction:ScheduledAction").Select(Schedule)],
            FollowUnknownMetrics = policies.Exists(policy => policy.Property("targetTrackingScalingPolicyConfiguration").At("customizedMetricSpecification") is not null)
                || alarms.Exists(alarm => AlarmThreshold.Of(alarm) is null),
        };
    }

    static ScalingTarget? Target(GraphResource policy)
    {
        var tracking = policy.Property("targetTrackingScalingPolicyConfiguration");
        return PredefinedMetric.Of(tracking.At("predefinedMetricSpecification", "predefinedMetricType").Text()) is { } metric && tracking.At("targetValue").Number() is { } target
            ? new(metric, target, !tracking.At("disableScaleIn").IsTrue())
            : null;
    }

    static ScalingForecast? Forecast(GraphResource policy)
    {
        var predictive = policy.Property("predictiveScalingPolicyConfiguration");
        if (predictive.At("mode").Text() != "ForecastAndScale")
            return null;
        var specification = predictive.At("metricSpecifications");
        return PredefinedMetric.Of(specification.At("predefinedMetricPairSpecification", "predefinedMetricType").Text()) is { } metric && specification.At("targetValue").Number() is { } target
            ? new(metric, target, (int)(predictive.At("schedulingBufferTime").Number() ?? 300),
                predictive.At("maxCapacityBreachBehavior").Text() == "IncreaseMaxCapacity" ? (int)(predictive.At("maxCapacityBuffer").Number() ?? 0) : null)
            : null;
    }

    static ScalingSchedule Schedule(GraphResource schedule) => new(
        CronSchedule.FromApplicationAutoScaling(schedule.Text("schedule") ?? "")?.ToString() ?? "",
        (int?)schedule.Property("scalableTargetAction").At("minCapacity").Number(),
        (int?)schedule.Property("scalableTargetAction").At("maxCapacity").Number(),
        null);
}
