using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Scaling;

/// <summary>
/// Application Auto Scaling target tracking of a managed service: alarms as in <see cref="TargetTrackingPolicy"/>, cooldowns instead of a warm-up, and the growth rules of the
/// service. Set the fleet's warm-up to 0: what is in service counts.
/// </summary>
public sealed record ServiceScalingPolicy : ScalingPolicy
{
    /// <summary>Which service's rules apply. Required.</summary>
    public required ManagedService Service { get; init; }

    /// <summary>The metric. Default: utilisation.</summary>
    public FleetMetric Metric { get; init; } = FleetMetric.Utilisation;

    /// <summary>The value to keep: a share for utilisation. ElastiCache takes 0.35 to 0.70. Required; above 0.</summary>
    public required double Target { get; init; }

    /// <summary>The alarms' timing. Default: <see cref="AlarmTiming.Legacy"/>.</summary>
    public AlarmTiming Timing { get; init; } = AlarmTiming.Legacy;

    /// <summary>Seconds after a scale-out before the next; at least 0. Default: 300, as Aurora and Application Auto Scaling; ElastiCache suggests 600.</summary>
    public double ScaleOutCooldownSeconds { get; init; } = 300;

    /// <summary>Seconds after a scaling activity before a scale-in; at least 0. Default: 300.</summary>
    public double ScaleInCooldownSeconds { get; init; } = 300;

    internal override double? Warmup => 0;

    internal override IEnumerable<string> Problems() => new Check($"service scaling of {Service}").Above(Target, 0, "target")
        .Require(Service == ManagedService.AuroraReaders || Metric != FleetMetric.Utilisation || Target is >= 0.35 and <= 0.7, Target, "target", "0.35 to 0.7")
        .AtLeast(ScaleOutCooldownSeconds, 0, "scale-out cooldown, seconds").AtLeast(ScaleInCooldownSeconds, 0, "scale-in cooldown, seconds").Found.Concat(Timing.Problems());

    internal override string Structure(StepClock clock) => $"service {Service} {Metric} {Timing.Structure(clock)}";

    internal override float[] Parameters(StepClock clock) =>
    [
        (float)Target, clock.Datapoints(Timing.DatapointsOut, Timing.PeriodSeconds), clock.Datapoints(Timing.DatapointsIn, Timing.PeriodSeconds),
        clock.Steps(ScaleOutCooldownSeconds), clock.Steps(ScaleInCooldownSeconds),
    ];

    internal override PolicyLanes<T> Lanes<T>(StepClock clock) =>
        new ServiceScalingLanes<T>(new(Metric, clock.Period(Timing.PeriodSeconds), clock.Steps(Timing.DelaySeconds)), Service);
}
