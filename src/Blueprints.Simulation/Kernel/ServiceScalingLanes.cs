using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>Application Auto Scaling on lanes: alarms, cooldowns, and nothing while a change is in progress.</summary>
sealed class ServiceScalingLanes<T>(MetricWindow<T> window, ManagedService service) : PolicyLanes<T>
    where T : struct, ILane<T>
{
    readonly AlignedCell<Alarms> _alarms = new();

    public override void Reset(ReadOnlySpan<T> parameters, int[] scenarios)
    {
        _alarms.Value = new()
        {
            Target = parameters[0], Low = parameters[0] * T.Fill(ServiceRule.LowThreshold(service)), OutAfter = parameters[1], InAfter = parameters[2],
            OutCooldown = parameters[3], InCooldown = parameters[4], SinceOut = T.Fill(1e9f), SinceAny = T.Fill(1e9f),
        };
        window.Reset();
    }

    public override void Propose(ref FleetState<T> fleet, in StepFlow<T> flow, int step)
    {
        ref var alarms = ref _alarms.Value;
        var (zero, one) = (T.Fill(0), T.Fill(1));
        (alarms.SinceOut, alarms.SinceAny) = (alarms.SinceOut + one, alarms.SinceAny + one);
        if (!window.Observe(ref fleet, flow, step, out var metric, out var valid))
            return;
        alarms.High = T.Select(T.And(valid, T.Less(alarms.Target, metric)), alarms.High + one, zero);
        alarms.Lower = T.Select(T.And(valid, T.LessOrEqual(metric, alarms.Low)), alarms.Lower + one, zero);

        var idle = fleet.Instances.Idle;
        var grows = T.And(T.And(idle, T.LessOrEqual(alarms.OutAfter, alarms.High)), T.LessOrEqual(alarms.OutCooldown, alarms.SinceOut));
        var shrinks = T.And(T.And(idle, T.LessOrEqual(alarms.InAfter, alarms.Lower)), T.LessOrEqual(alarms.InCooldown, alarms.SinceAny));
        fleet.Proposals.Out(grows, ServiceRule.Out(service, fleet.Instances.Warmed, metric, alarms.Target));
        fleet.Proposals.In(shrinks, ServiceRule.In(fleet.Instances.Warmed, metric, alarms.Target));
        alarms.SinceOut = T.Select(grows, zero, alarms.SinceOut);
        alarms.SinceAny = T.Select(T.Or(grows, shrinks), zero, alarms.SinceAny);
    }

    struct Alarms
    {
        public T Target;
        public T Low;
        public T OutAfter;
        public T InAfter;
        public T OutCooldown;
        public T InCooldown;
        public T High;
        public T Lower;
        public T SinceOut;
        public T SinceAny;
    }
}
