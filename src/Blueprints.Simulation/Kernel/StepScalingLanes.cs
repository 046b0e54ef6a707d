using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>Step scaling on lanes: one alarm, a table of steps.</summary>
sealed class StepScalingLanes<T>(MetricWindow<T> window, bool above, AdjustmentKind kind, int steps) : PolicyLanes<T>
    where T : struct, ILane<T>
{
    readonly AlignedCell<Alarm> _alarm = new();
    readonly AlignedCell<Row> _rows = new(steps);

    public override void Reset(ReadOnlySpan<T> parameters, int[] scenarios)
    {
        _alarm.Value = new() { Threshold = parameters[0], After = parameters[1], MinMagnitude = parameters[2] };
        for (var i = 0; i < steps; i++)
            _rows[i] = new() { Lower = parameters[3 + (3 * i)], Upper = parameters[4 + (3 * i)], Adjustment = parameters[5 + (3 * i)] };
        window.Reset();
    }

    public override void Propose(ref FleetState<T> fleet, in StepFlow<T> flow, int step)
    {
        if (!window.Observe(ref fleet, flow, step, out var metric, out var valid))
            return;
        ref var alarm = ref _alarm.Value;
        var breach = above ? T.LessOrEqual(alarm.Threshold, metric) : T.LessOrEqual(metric, alarm.Threshold);
        alarm.Count = T.Select(T.And(valid, breach), alarm.Count + T.Fill(1), T.Fill(0));
        var fires = T.LessOrEqual(alarm.After, alarm.Count);
        if (!T.Any(fires))
            return;

        for (var i = 0; i < steps; i++)
            Apply(ref fleet, T.And(fires, Holds(_rows[i], metric)), _rows[i].Adjustment, alarm.MinMagnitude);
    }

    T Holds(in Row row, T metric) => above
        ? T.And(T.LessOrEqual(row.Lower, metric), T.Less(metric, row.Upper))
        : T.And(T.Less(row.Lower, metric), T.LessOrEqual(metric, row.Upper));

    void Apply(ref FleetState<T> fleet, T where, T adjustment, T minMagnitude)
    {
        var size = AdjustmentRule.Size(kind, fleet.Instances.Warmed, adjustment, minMagnitude);
        fleet.Proposals.Out(where, size);
        fleet.Proposals.In(T.And(where, T.Less(size, fleet.Instances.Warmed)), size);
    }

    struct Alarm
    {
        public T Threshold;
        public T After;
        public T MinMagnitude;
        public T Count;
    }

    struct Row
    {
        public T Lower;
        public T Upper;
        public T Adjustment;
    }
}
