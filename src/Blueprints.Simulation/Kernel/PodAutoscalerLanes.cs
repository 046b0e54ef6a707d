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
        var wanted = Wanted(fleet, flow, current);
        wanted = LaneMath.Clamp(wanted, T.Max(fleet.Minimum, T.Fill(1)), fleet.Maximum);
        var size = _history.Limit(wanted, current);
        fleet.Proposals.Replace(_policy.ScaleToZero ? Zero(ref fleet, flow, step, size) : T.Select(T.Less(zero, current), size, current));
        _history.Note(LaneMath.Clamp(size, fleet.Minimum, fleet.Maximum), current);
    }

    // Young pods are set aside for the CPU's sake only, those without a node or an image for every metric of pods. A queue's length is no metric of pods: all that there are share it.
    T Wanted(in FleetState<T> fleet, in StepFlow<T> flow, T current)
    {
        var (zero, one) = (T.Fill(0), T.Fill(1));
        var (pods, metric) = (fleet.Instances, fleet.Metric(_policy.Metric, flow));
        if (_policy.Metric == FleetMetric.BacklogPerInstance)
            return ReplicaRule.Size(current, current, zero, zero, metric * T.Max(flow.Serving, one) / T.Max(current, one), _target, _tolerance, ofRequest: false);

        var ofRequest = _policy.Metric == FleetMetric.Utilisation;
        var ready = ofRequest ? pods.Warmed : pods.InService;
        var size = ReplicaRule.Size(current, ready, pods.Total - ready, zero, metric, _target, _tolerance, ofRequest);
        // No ready pod, no metric, no change.
        return T.Select(T.Less(zero, ready), size, current);
    }

    // KEDA looks at each poll: from zero to one when it finds work, to zero when the last look that found any is longer ago than the cooldown.
    T Zero(ref FleetState<T> fleet, in StepFlow<T> flow, int step, T size)
    {
        var (zero, one) = (T.Fill(0), T.Fill(1));
        var asleep = T.LessOrEqual(fleet.Desired, zero);
        var syncs = (int)(_policy.PollingSeconds / HorizontalPodAutoscalerPolicy.SyncSeconds);
        if ((step + 1) % (syncs * _syncSteps) != 0)
            return T.Select(asleep, zero, size);

        var works = T.Less(T.Fill((float)_policy.ActivationThreshold), flow.Admitted + flow.Backlog);
        _idle = T.Select(works, zero, _idle + T.Fill((float)(syncs * HorizontalPodAutoscalerPolicy.SyncSeconds)));
        var ends = T.Less(T.Fill((float)_policy.ZeroCooldownSeconds), _idle);
        return T.Select(asleep, T.Select(works, one, zero), T.Select(ends, fleet.Minimum, size));
    }
}
