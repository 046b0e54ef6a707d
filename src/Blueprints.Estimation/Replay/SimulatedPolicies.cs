using Blueprints.Compute;
using Blueprints.Scaling;
using Blueprints.Simulation.Scaling;
using Rule = Blueprints.Simulation.Scaling.ScalingPolicy;

namespace Blueprints.Estimation.Replay;

/// <summary>Scaling policies of a design as the simulator's rules. What follows a metric of its own cannot be foretold and is left out, and named.</summary>
static class SimulatedPolicies
{
    /// <summary>The rules of servers.</summary>
    /// <param name="servers">The servers.</param>
    /// <param name="timing">How often their metrics come.</param>
    public static IEnumerable<Rule> Of(IServerSpec servers, AlarmTiming timing) => servers.Scaling.SelectMany(policy => Rules(policy, timing));

    /// <summary>The names of policies that have no rule here.</summary>
    public static IEnumerable<string> LeftOut(IServerSpec servers) =>
        servers.Scaling.Where(policy => policy is TargetTracking { IsPredefined: false } or StepScaling { IsPredefined: false }).Select(policy => policy.Name);

    static IEnumerable<Rule> Rules(Blueprints.Scaling.ScalingPolicy policy, AlarmTiming timing) => policy switch
    {
        TargetTracking { IsPredefined: true } tracking => [Tracking(tracking, timing)],
        StepScaling { IsPredefined: true } steps => [Steps(steps, timing)],
        ScheduledScaling schedule => [Schedule(schedule)],
        PredictiveScaling forecast => [Forecast(forecast)],
        QueueBacklog backlog => Backlog(backlog, timing),
        _ => [],
    };

    static TargetTrackingPolicy Tracking(TargetTracking policy, AlarmTiming timing) =>
        new() { Metric = Metric(policy.Metric), Target = Value(policy.Metric, policy.Target), Timing = timing, DisableScaleIn = !policy.ScaleIn };

    static StepScalingPolicy Steps(StepScaling policy, AlarmTiming timing) => new()
    {
        Metric = Metric(policy.Metric),
        Threshold = Value(policy.Metric, policy.Threshold),
        Above = policy.Direction == ScalingDirection.Out,
        PeriodSeconds = timing.PeriodSeconds,
        Datapoints = (int)Math.Max(1, Math.Ceiling(policy.Minutes * 60 / timing.PeriodSeconds)),
        Adjustment = policy.Adjustment switch
        {
            StepAdjustment.Percent => AdjustmentKind.PercentChangeInCapacity,
            StepAdjustment.Exact => AdjustmentKind.ExactCapacity,
            _ => AdjustmentKind.ChangeInCapacity,
        },
        MinMagnitude = policy.MinMagnitude ?? 0,
        Steps = [.. policy.Steps.Select((_, index) => Step(policy, index))],
    };

    // Bounds of a design go outward from the threshold, the simulator's are signed.
    static Simulation.Scaling.ScalingStep Step(StepScaling policy, int index)
    {
        var near = Value(policy.Metric, policy.Steps[index].From);
        double? far = index + 1 < policy.Steps.Count ? Value(policy.Metric, policy.Steps[index + 1].From) : null;
        var amount = policy.Steps[index].Amount;
        return policy.Direction == ScalingDirection.Out ? new(near, far, amount) : new(-far, -near, amount);
    }

    static ScheduledPolicy Schedule(ScheduledScaling policy) => new()
    {
        Cron = policy.Cron, TimeZone = policy.TimeZone, Min = policy.Min, Max = policy.Max, Desired = policy.Desired, Start = Time(policy.Start), End = Time(policy.End),
    };

    static PredictivePolicy Forecast(PredictiveScaling policy) => new()
    {
        Metric = Metric(policy.Metric), Target = Value(policy.Metric, policy.Target), ForecastOnly = policy.Mode == PredictiveMode.ForecastOnly,
        BufferSeconds = policy.SchedulingBufferSeconds, MaxCapacityBuffer = policy.MaxCapacityBufferPercent,
    };

    // Messages in flight are somebody's work: the backlog of an idle-looking queue is none, but workers that are busy stay.
    static IEnumerable<Rule> Backlog(QueueBacklog policy, AlarmTiming timing) =>
    [
        new TargetTrackingPolicy { Metric = FleetMetric.BacklogPerInstance, Target = (double)policy.MessagesPerInstance, Timing = timing, DisableScaleIn = !policy.ScaleIn },
        new TargetTrackingPolicy { Metric = FleetMetric.Utilisation, Target = 1, Timing = timing, DisableScaleIn = !policy.ScaleIn },
    ];

    static FleetMetric Metric(ScalingMetric metric) => metric == ScalingMetric.CpuPercent ? FleetMetric.Utilisation : FleetMetric.RequestsPerInstance;

    static double Value(ScalingMetric metric, decimal value) => (double)(metric == ScalingMetric.CpuPercent ? value / 100 : value);

    static DateTimeOffset? Time(string? text) => text is null ? null : DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
