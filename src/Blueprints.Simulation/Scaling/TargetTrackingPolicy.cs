using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Scaling;

/// <summary>EC2 Auto Scaling target tracking: capacity in proportion to metric ÷ target, out on the high alarm, in on the low one at 0.9 × target.</summary>
public sealed record TargetTrackingPolicy : ScalingPolicy
{
    /// <summary>The metric. Default: utilisation.</summary>
    public FleetMetric Metric { get; init; } = FleetMetric.Utilisation;

    /// <summary>The value to keep: a share 0 to 1 for utilisation, requests per minute and instance, or messages per instance. Required; above 0.</summary>
    public required double Target { get; init; }

    /// <summary>The alarms' timing. Default: <see cref="AlarmTiming.Legacy"/>.</summary>
    public AlarmTiming Timing { get; init; } = AlarmTiming.Legacy;

    /// <summary>Whether the policy never scales in. Default: false.</summary>
    public bool DisableScaleIn { get; init; }

    /// <summary>EstimatedInstanceWarmup in seconds; overrides the fleet's. Default: null, the fleet's.</summary>
    public double? WarmupSeconds { get; init; }

    internal override double? Warmup => WarmupSeconds;

    internal override IEnumerable<string> Problems() => new Check("target tracking")
        .Above(Target, 0, "target")
        .Require(Metric != FleetMetric.Utilisation || Target <= 1, Target, "target", "a share of 1 at most (0.5 for 50 %)").Found.Concat(Timing.Problems());

    internal override string Structure(StepClock clock) => $"tracking {Metric} {Timing.Structure(clock)} {DisableScaleIn}";

    internal override float[] Parameters(StepClock clock) =>
        [(float)Target, clock.Datapoints(Timing.DatapointsOut, Timing.PeriodSeconds), clock.Datapoints(Timing.DatapointsIn, Timing.PeriodSeconds)];

    internal override PolicyLanes<T> Lanes<T>(StepClock clock) =>
        new TargetTrackingLanes<T>(new(Metric, clock.Period(Timing.PeriodSeconds), clock.Steps(Timing.DelaySeconds)), DisableScaleIn);
}
