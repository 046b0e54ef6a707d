using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Scaling;

/// <summary>
/// EC2 Auto Scaling predictive scaling: an hourly forecast of the demand, refreshed every 6 hours, from the run's own past (a day at least); capacity for an hour is there when it
/// begins. Never scales in. What happens within an hour is invisible to it.
/// </summary>
public sealed record PredictivePolicy : ScalingPolicy
{
    /// <summary>The scaling metric: utilisation or requests per instance. Default: utilisation.</summary>
    public FleetMetric Metric { get; init; } = FleetMetric.Utilisation;

    /// <summary>The metric's value at which an instance is well used: a share 0 to 1, or requests per minute and instance. Required; above 0.</summary>
    public required double Target { get; init; }

    /// <summary>Whether it only forecasts, the service's default, and changes nothing. Default: false.</summary>
    public bool ForecastOnly { get; init; }

    /// <summary>SchedulingBufferTime: how long before the hour instances are launched, seconds; 0 to below 3600. Default: 300.</summary>
    public double BufferSeconds { get; init; } = 300;

    /// <summary>MaxCapacityBuffer: null honours the group's max capacity; a number, 0 to 100, lets the forecast exceed it, by itself and so many per cent of it. Default: null.</summary>
    public double? MaxCapacityBuffer { get; init; }

    internal override IEnumerable<string> Problems()
    {
        var check = new Check("predictive scaling").Above(Target, 0, "target").Between(MaxCapacityBuffer ?? 0, 0, 100, "max capacity buffer, per cent")
            .Require(BufferSeconds is >= 0 and < 3600, BufferSeconds, "buffer, seconds", "0 to below 3600")
            .Require(Metric != FleetMetric.Utilisation || Target <= 1, Target, "target", "a share of 1 at most (0.5 for 50 %)");
        if (Metric == FleetMetric.BacklogPerInstance)
            check.Say("metric: got the backlog per instance, allowed: utilisation or requests per instance");
        return check.Found;
    }

    internal override string Structure(StepClock clock) => $"predictive {Metric} {ForecastOnly} {clock.Steps(BufferSeconds)} {MaxCapacityBuffer is null}";

    internal override float[] Parameters(StepClock clock) =>
        [(float)(Metric == FleetMetric.Utilisation ? Target : Target / 60), (float)(1 + ((MaxCapacityBuffer ?? 0) / 100))];

    internal override PolicyLanes<T> Lanes<T>(StepClock clock) => new PredictiveLanes<T>(clock, this);
}
