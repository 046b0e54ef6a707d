using System.Runtime.CompilerServices;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>A row of fleets in one step after the other: instances arrive, load is served, policies decide. Every lane is a simulation of its own.</summary>
sealed class FleetLanes<T>
    where T : struct, ILane<T>
{
    /// <summary>Steps whose flows are kept before they are measured: few, so that they stay in the nearest cache.</summary>
    public const int FlowSteps = 8;

    readonly FleetShape _shape;
    readonly PolicyLanes<T>[] _policies;
    readonly RedriveRing<T>? _redrives;
    readonly AlignedCell<FleetState<T>> _state = new();
    readonly AlignedCell<StepTotals<T>> _totals = new();
    readonly AlignedCell<StepFlow<T>> _flows = new(FlowSteps);
    readonly LaunchPipeline<T> _pipeline;
    readonly bool _onlyTracking;
    int _kept;
    int _first;

    public FleetLanes(FleetShape shape, bool withWaits)
    {
        _shape = shape;
        _policies = [.. shape.Policies.Select(policy => policy.Lanes<T>(shape.Clock))];
        _onlyTracking = shape.Policies.All(policy => policy is TargetTrackingPolicy);
        _pipeline = new(shape.LaunchSteps, shape.WarmSteps, shape.PooledSteps, shape.Policies.Any(policy => policy is HorizontalPodAutoscalerPolicy));
        Waits = withWaits ? new() : null;
        _redrives = shape.Receives > 1 ? new(shape.Receives, shape.VisibilitySteps) : null;
    }

    public ref FleetState<T> State => ref _state.Value;

    public ref StepTotals<T> Totals => ref _totals.Value;

    /// <summary>The flow of the step that ended.</summary>
    public ref StepFlow<T> Flow => ref _flows[Math.Max(_kept - 1, 0)];

    public WaitHistogram<T>? Waits { get; }

    /// <summary>Instances whose metrics counted in the step that ended; told only where waits are kept.</summary>
    public T Measured { get; private set; }

    public void Reset(ReadOnlySpan<T> parameters, int[] scenarios, int first)
    {
        _first = first;
        _state.Clear();
        State.Reset(parameters, _shape.Clock.StepSeconds);
        Totals.Reset(State.Fleet.Initial);
        _kept = 0;
        _pipeline.Reset();
        Waits?.Reset();
        _redrives?.Reset();
        var at = FleetParameters<T>.Count;
        for (var i = 0; i < _policies.Length; i++)
        {
            _policies[i].Reset(parameters[at..], scenarios);
            _policies[i].Begin(ref State);
            at += _shape.ParameterCounts[i];
        }

        _pipeline.Turn(ref State);
    }

    /// <summary>One step. After <see cref="FlowSteps"/> steps, or before, <see cref="Measure"/> takes them in.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Step(DemandColumn demand, int step)
    {
        ref var state = ref _state.Value;
        ref var flow = ref _flows[_kept++];
        if (_shape.Events.Length > 0)
            Fail(ref state, step);

        var redriven = _redrives is null ? T.Fill(0) : _redrives.Advance(demand.At<T>(step, _first) * state.Fleet.Poison, ref _totals.Value.DeadLetters);
        state.Serve(demand.At<T>(step, _first), redriven, out flow);
        if (Waits is not null)
            Measured = state.Instances.Warmed;

        state.Proposals.Clear(_onlyTracking);
        foreach (var policy in _policies)
            policy.Propose(ref state, flow, step);
        state.Desired = state.Proposals.Decide(state.Desired, state.Instances.Idle, state.Minimum, state.Maximum, _onlyTracking);
        _pipeline.Turn(ref state);
    }

    /// <summary>Adds the steps since the last time to the totals.</summary>
    public void Measure()
    {
        ref var state = ref _state.Value;
        _totals.Value.Add(_flows.First(_kept), state.Fleet, state.PerStep);
        Waits?.Add(_flows.First(_kept), state.Fleet, state.PerStep);
        _kept = 0;
    }

    void Fail(ref FleetState<T> state, int step)
    {
        foreach (var failure in _shape.Events)
        {
            if (failure.Step == step)
                _pipeline.Lose(ref state.Instances, T.Fill(failure.Share), T.Fill(failure.Count));
        }
    }
}
