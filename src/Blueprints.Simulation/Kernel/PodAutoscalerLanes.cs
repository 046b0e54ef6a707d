using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>The HorizontalPodAutoscaler on lanes: a recommendation every sync, stabilised over a window, limited in rate; at zero pods KEDA.</summary>
sealed class PodAutoscalerLanes<T> : PolicyLanes<T>
    where T : struct, ILane<T>
{
    readonly HorizontalPodAutoscalerPolicy _policy;
    readonly int _syncSteps;
    readonly PodHistory<T> _history;
    T _target;
    T _tolerance;
    T _idle;

    public PodAutoscalerLanes(HorizontalPodAutoscalerPolicy policy, int syncSteps)
    {
        (_policy, _syncSteps) = (policy, syncSteps);
        _history = new(policy.ScaleUp, policy.ScaleDown);
    }

    public override void Reset(ReadOnlySpan<T> parameters, int[] scenarios)
    {
        (_target, _tolerance, _idle) = (parameters[0], parameters[1], T.Fill(0));
        _history.Reset();
    }

    public override void Propose(ref FleetState<T> fleet, in StepFlow<T> flow, int step)
    {
        if ((step + 1) % _syncSteps != 0)
            return;
        var current = fleet.Desired;
        var zero = T.Fill(0);
        var wanted = ReplicaRule.Size(current, fleet.Instances.Warmed, fleet.Instances.Total - fleet.Instances.Warmed, zero, fleet.Metric(_policy.Metric, flow), _target, _tolerance, _policy.Metric == FleetMetric.Utilisation);
        // No ready pod, no metric, no change.
        wanted = T.Select(T.Less(zero, fleet.Instances.Warmed), wanted, current);
        wanted = LaneMath.Clamp(wanted, T.Max(fleet.Minimum, T.Fill(1)), fleet.Maximum);
        var size = _history.Limit(wanted, current);
        fleet.Proposals.Replace(_policy.ScaleToZero ? Zero(ref fleet, flow, step, size) : T.Select(T.Less(zero, current), size, current));
        _history.Note(LaneMath.Clamp(size, fleet.Minimum, fleet.Maximum), current);
    }

    // From zero to one at the next poll that finds work; from one to zero after the cooldown without any.
    T Zero(ref FleetState<T> fleet, in StepFlow<T> flow, int step, T size)
    {
        var (zero, one) = (T.Fill(0), T.Fill(1));
        var works = T.Less(zero, flow.Admitted + flow.Backlog);
        _idle = T.Select(works, zero, _idle + one);
        var poll = (int)(_policy.PollingSeconds / HorizontalPodAutoscalerPolicy.SyncSeconds) * _syncSteps;
        var starts = T.And(works, (step + 1) % poll == 0 ? T.LessOrEqual(fleet.Desired, zero) : T.Less(zero, zero));
        var ends = T.Less(T.Fill((float)(_policy.ZeroCooldownSeconds / HorizontalPodAutoscalerPolicy.SyncSeconds)), _idle);
        var running = T.Select(ends, fleet.Minimum, size);
        return T.Select(T.LessOrEqual(fleet.Desired, zero), T.Select(starts, one, zero), running);
    }
}
