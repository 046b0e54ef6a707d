using System.Globalization;
using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Scaling;

/// <summary>
/// EC2 Auto Scaling step scaling: an alarm, and how much to change by how far the metric is beyond the threshold. There is no cooldown; while instances warm up the change counts from
/// the warmed ones and only what exceeds the desired capacity is added.
/// </summary>
public sealed record StepScalingPolicy : ScalingPolicy
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

    /// <summary>What the adjustments of the steps mean. Default: a percentage.</summary>
    public AdjustmentKind Adjustment { get; init; } = AdjustmentKind.PercentChangeInCapacity;

    /// <summary>MinAdjustmentMagnitude: instances that a percentage changes at least; at least 0. Default: 0.</summary>
    public int MinMagnitude { get; init; }

    /// <summary>The steps; 1 to 20. Required.</summary>
    public required IReadOnlyList<ScalingStep> Steps { get; init; }

    /// <summary>EstimatedInstanceWarmup in seconds; overrides the fleet's. Default: null, the fleet's.</summary>
    public double? WarmupSeconds { get; init; }

    internal override double? Warmup => WarmupSeconds;

    internal override IEnumerable<string> Problems()
    {
        var check = new Check("step scaling").Above(Threshold, 0, "threshold").Above(PeriodSeconds, 0, "period, seconds").AtLeast(Datapoints, 1, "datapoints")
            .AtLeast(MinMagnitude, 0, "min adjustment magnitude, instances").Between(Steps.Count, 1, 20, "steps");
        foreach (var step in Steps.Where(step => step.Lower >= step.Upper))
            check.Say(string.Create(CultureInfo.InvariantCulture, $"step: got bounds {step.Lower} to {step.Upper}, allowed: lower below upper"));
        return check.Found;
    }

    internal override string Structure(StepClock clock) => $"step {Metric} {clock.Period(PeriodSeconds)} {Above} {Adjustment} {Steps.Count}";

    internal override float[] Parameters(StepClock clock) =>
    [
        (float)Threshold, clock.Datapoints(Datapoints, PeriodSeconds), MinMagnitude,
        .. Steps.SelectMany(step => new[] { Bound(step.Lower, float.MinValue), Bound(step.Upper, float.MaxValue), (float)step.Adjustment }),
    ];

    internal override PolicyLanes<T> Lanes<T>(StepClock clock) =>
        new StepScalingLanes<T>(new(Metric, clock.Period(PeriodSeconds), 0), Above, Adjustment, Steps.Count);

    float Bound(double? offset, float open) => offset is { } value ? (float)(Threshold + value) : open;
}
