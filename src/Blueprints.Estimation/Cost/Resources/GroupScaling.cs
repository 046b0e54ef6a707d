using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;
using Blueprints.Scaling;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The policies and schedules of an Auto Scaling group as neutral rules.</summary>
static class GroupScaling
{
    const string MetricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";

    public static ScalingRules Read(ComponentView component)
    {
        var policies = component.Siblings("aws:autoscaling/policy:Policy").ToList();
        var steps = policies.Where(policy => policy.Text("policyType") == "StepScaling").ToList();
        return new()
        {
            Targets = [.. policies.Select(Target).OfType<ScalingTarget>()],
            Thresholds = [.. steps.Select(policy => component.Siblings(MetricAlarm).FirstOrDefault(alarm => alarm.Name == policy.Name)).OfType<GraphResource>().Select(AlarmThreshold.Of).OfType<ScalingThreshold>()],
            Forecasts = [.. policies.Select(Forecast).OfType<ScalingForecast>()],
            Schedules = [.. component.Siblings("aws:autoscaling/schedule:Schedule").Select(Schedule)],
            FollowUnknownMetrics = policies.Exists(policy => policy.Property("targetTrackingConfiguration").At("customizedMetricSpecification") is not null)
                || component.Siblings(MetricAlarm).Any(alarm => steps.Exists(policy => policy.Name == alarm.Name) && AlarmThreshold.Of(alarm) is null),
        };
    }

    static ScalingTarget? Target(GraphResource policy)
    {
        var tracking = policy.Property("targetTrackingConfiguration");
        return PredefinedMetric.Of(tracking.At("predefinedMetricSpecification", "predefinedMetricType").Text()) is { } metric && tracking.At("targetValue").Number() is { } target
            ? new(metric, target, !tracking.At("disableScaleIn").IsTrue())
            : null;
    }

    static ScalingForecast? Forecast(GraphResource policy)
    {
        var predictive = policy.Property("predictiveScalingConfiguration");
        if (predictive.At("mode").Text() != "ForecastAndScale")
            return null;
        var specification = predictive.At("metricSpecification");
        return PredefinedMetric.Of(specification.At("predefinedMetricPairSpecification", "predefinedMetricType").Text()) is { } metric && specification.At("targetValue").Number() is { } target
            ? new(metric, target, (int)(predictive.At("schedulingBufferTime").Number() ?? 300),
                predictive.At("maxCapacityBreachBehavior").Text() == "IncreaseMaxCapacity" ? (int)(predictive.At("maxCapacityBuffer").Number() ?? 0) : null)
            : null;
    }

    // The provider reads -1 as "leave it".
    static ScalingSchedule Schedule(GraphResource schedule) =>
        new(schedule.Text("recurrence") ?? "", Size(schedule, "minSize"), Size(schedule, "maxSize"), Size(schedule, "desiredCapacity"));

    static int? Size(GraphResource schedule, string property) => schedule.Number(property) is { } size and >= 0 ? (int)size : null;
}
