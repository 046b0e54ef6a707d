using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Scaling;

/// <summary>EC2 Auto Scaling simple scaling: one adjustment, then nothing until the launches are in service and the cooldown is over.</summary>
public sealed record SimpleScalingPolicy : ScalingPolicy
{
    /// <summary>The metric. Default: utilisation.</summary>
    public FleetMetric Metric { get; init; } = FleetMetric.Utilisation;

    /// <summary>The alarm's threshold, in the metric's unit. Required; above 0.</summary>
    public required double Threshold { get; init; }

    /// <summary>Whether the alarm goes off at or above the threshold; at or below it otherwise. Default: true.</summary>
    public bool Above { get; init; } = true;

    /// <summary>The alarm's period in seconds; above 0. Default: 60.</summary>
    public double PeriodSeconds { get; init; } = 60;

    /// <summary>Consecutive breaching datapoints before the alarm goes off; at least 1. Default: 1.</summary>
    public int Datapoints { get; init; } = 1;

    /// <summary>What the adjustment means. Default: instances.</summary>
    public AdjustmentKind Adjustment { get; init; } = AdjustmentKind.ChangeInCapacity;

    /// <summary>The change: instances, a percentage or a size; negative to scale in. Required.</summary>
    public required double Change { get; init; }

    /// <summary>MinAdjustmentMagnitude: instances that a percentage changes at least; at least 0. Default: 0.</summary>
    public int MinMagnitude { get; init; }

    /// <summary>The cooldown in seconds, from when the last instance is in service; at least 0. Default: 300.</summary>
    public double CooldownSeconds { get; init; } = 300;

    internal override IEnumerable<string> Problems() => new Check("simple scaling")
        .Above(Threshold, 0, "threshold").Above(PeriodSeconds, 0, "period, seconds").AtLeast(Datapoints, 1, "datapoints")
        .AtLeast(MinMagnitude, 0, "min adjustment magnitude, instances").AtLeast(CooldownSeconds, 0, "cooldown, seconds").Found;

    internal override string Structure(StepClock clock) => $"simple {Metric} {clock.Period(PeriodSeconds)} {Above} {Adjustment}";

    internal override float[] Parameters(StepClock clock) =>
        [(float)Threshold, clock.Datapoints(Datapoints, PeriodSeconds), MinMagnitude, (float)Change, clock.Steps(CooldownSeconds)];

    internal override PolicyLanes<T> Lanes<T>(StepClock clock) => new SimpleScalingLanes<T>(new(Metric, clock.Period(PeriodSeconds), 0), Above, Adjustment);
}
