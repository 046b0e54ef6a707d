using Blueprints.Simulation.Forecasting;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>Predictive scaling on lanes: a floor for each hour, in force from the buffer before it to its end.</summary>
sealed class PredictiveLanes<T>(StepClock clock, PredictivePolicy policy) : PolicyLanes<T>
    where T : struct, ILane<T>
{
    readonly HourlyForecasts _forecasts = clock.Forecasts;
    readonly double _offset = clock.Start.TimeOfDay.TotalSeconds % 3600;
    readonly float[][] _lanes = new float[T.Width][];
    readonly float[] _row = new float[T.Width];
    T _target;
    T _buffer;
    T _floor;
    int _hour;
    int _next;

    public override void Reset(ReadOnlySpan<T> parameters, int[] scenarios)
    {
        (_target, _buffer) = (parameters[0], parameters[1]);
        for (var lane = 0; lane < _lanes.Length; lane++)
            _lanes[lane] = _forecasts.Of(scenarios[lane]);
        (_floor, _hour, _next) = (T.Fill(0), -1, -1);
    }

    // Decisions take effect in the next step.
    public override void Propose(ref FleetState<T> fleet, in StepFlow<T> flow, int step)
    {
        if (policy.ForecastOnly)
            return;
        var time = _offset + ((step + 1) * clock.StepSeconds);
        var (hour, next) = ((int)(time / 3600), (int)((time + policy.BufferSeconds) / 3600));
        if (hour != _hour || next != _next)
            (_hour, _next, _floor) = (hour, next, T.Max(Size(ref fleet, hour), Size(ref fleet, next)));

        fleet.Proposals.Floor(_floor);
        if (policy.MaxCapacityBuffer is not null)
            fleet.Proposals.RaiseMaximum(PredictiveRule.Maximum(_floor, fleet.Maximum, _buffer));
    }

    T Size(ref FleetState<T> fleet, int hour)
    {
        for (var lane = 0; lane < _row.Length; lane++)
            _row[lane] = _lanes[lane][hour];
        var perInstance = policy.Metric == FleetMetric.Utilisation ? _target * fleet.Fleet.Rate : _target;
        return PredictiveRule.Size(T.Load(_row), perInstance);
    }
}
