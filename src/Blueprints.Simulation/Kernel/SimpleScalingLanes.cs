using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>Simple scaling on lanes: an alarm, one change, a cooldown that starts when the launches are in service.</summary>
sealed class SimpleScalingLanes<T>(MetricWindow<T> window, bool above, AdjustmentKind kind) : PolicyLanes<T>
    where T : struct, ILane<T>
{
    readonly AlignedCell<Alarm> _alarm = new();

    public override void Reset(ReadOnlySpan<T> parameters, int[] scenarios)
    {
        _alarm.Value = new() { Threshold = parameters[0], After = parameters[1], MinMagnitude = parameters[2], Change = parameters[3], Cooldown = parameters[4] };
        window.Reset();
    }

    public override void Propose(ref FleetState<T> fleet, in StepFlow<T> flow, int step)
    {
        ref var alarm = ref _alarm.Value;
        var zero = T.Fill(0);
        var arrived = T.LessOrEqual(fleet.Instances.Pending, zero);
        alarm.Rest = T.Select(arrived, T.Max(alarm.Rest - T.Fill(1), zero), alarm.Rest);
        if (!window.Observe(ref fleet, flow, step, out var metric, out var valid))
            return;

        var breach = above ? T.LessOrEqual(alarm.Threshold, metric) : T.LessOrEqual(metric, alarm.Threshold);
        alarm.Count = T.Select(T.And(valid, breach), alarm.Count + T.Fill(1), zero);
        var ready = T.And(arrived, T.LessOrEqual(alarm.Rest, zero));
        var size = LaneMath.Clamp(AdjustmentRule.Size(kind, fleet.Desired, alarm.Change, alarm.MinMagnitude), fleet.Minimum, fleet.Maximum);
        var changes = T.Or(T.Less(size, fleet.Desired), T.Less(fleet.Desired, size));
        // What must not shrink yet has done nothing: no cooldown starts.
        var may = T.Or(fleet.Instances.Idle, T.Less(fleet.Desired, size));
        var acts = T.And(T.And(T.And(ready, T.LessOrEqual(alarm.After, alarm.Count)), changes), may);
        fleet.Proposals.Out(acts, size);
        fleet.Proposals.In(T.And(acts, T.Less(size, fleet.Desired)), size);
        // One step more than the cooldown: this one is already spent when the next is looked at.
        alarm.Rest = T.Select(acts, alarm.Cooldown + T.Fill(1), alarm.Rest);
    }

    struct Alarm
    {
        public T Threshold;
        public T After;
        public T MinMagnitude;
        public T Change;
        public T Cooldown;
        public T Count;
        public T Rest;
    }
}
