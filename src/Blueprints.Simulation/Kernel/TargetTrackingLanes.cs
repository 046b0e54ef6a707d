using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>Target tracking on lanes: two alarms of consecutive datapoints and a proportional size.</summary>
sealed class TargetTrackingLanes<T>(MetricWindow<T> window, bool disableScaleIn) : PolicyLanes<T>
    where T : struct, ILane<T>
{
    readonly AlignedCell<Alarms> _alarms = new();

    public override void Reset(ReadOnlySpan<T> parameters, int[] scenarios)
    {
        _alarms.Value = new()
        {
            Target = parameters[0], Inverse = T.Fill(1) / parameters[0], Low = parameters[0] * T.Fill(TargetTrackingRule.LowThreshold), OutAfter = parameters[1], InAfter = parameters[2],
        };
        window.Reset();
    }

    public override void Propose(ref FleetState<T> fleet, in StepFlow<T> flow, int step)
    {
        if (!window.Observe(ref fleet, flow, step, out var metric, out var valid))
        {
            fleet.Proposals.TrackIn(T.Fill(0), fleet.Desired, disableScaleIn);
            return;
        }

        ref var alarms = ref _alarms.Value;
        alarms.Observe(metric, valid);
        var size = TargetTrackingRule.Size(fleet.Instances.Warmed, metric, alarms.Inverse);
        fleet.Proposals.Out(T.LessOrEqual(alarms.OutAfter, alarms.High), size);
        fleet.Proposals.TrackIn(T.LessOrEqual(alarms.InAfter, alarms.Lower), size, disableScaleIn);
    }

    struct Alarms
    {
        public T Target;
        public T Inverse;
        public T Low;
        public T OutAfter;
        public T InAfter;
        public T High;
        public T Lower;

        public void Observe(T metric, T valid)
        {
            var zero = T.Fill(0);
            var one = T.Fill(1);
            High = T.Select(T.And(valid, T.Less(Target, metric)), High + one, zero);
            Lower = T.Select(T.And(valid, T.Less(metric, Low)), Lower + one, zero);
        }
    }
}
