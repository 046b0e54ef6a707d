namespace Blueprints.Simulation.Kernel;

/// <summary>A row of fleets in one step after the other: instances arrive, load is served, policies decide. Every lane is a simulation of its own.</summary>
sealed class FleetLanes<T>
    where T : struct, ILane<T>
{
    readonly FleetShape _shape;
    readonly PolicyLanes<T>[] _policies;
    readonly RedriveRing<T>? _redrives;
    readonly AlignedCell<FleetState<T>> _state = new();
    readonly LaunchPipeline<T> _pipeline;

    public FleetLanes(FleetShape shape, bool withWaits)
    {
        _shape = shape;
        _policies = [.. shape.Policies.Select(policy => policy.Lanes<T>(shape.Clock))];
        _pipeline = new(shape.LaunchSteps, shape.WarmSteps, shape.PooledSteps);
        Waits = withWaits ? new() : null;
        _redrives = shape.Receives > 1 ? new(shape.Receives, shape.VisibilitySteps) : null;
    }

    public ref FleetState<T> State => ref _state.Value;

    public WaitHistogram<T>? Waits { get; }

    public void Reset(ReadOnlySpan<T> parameters, int[] scenarios)
    {
        _state.Clear();
        State.Reset(parameters, _shape.Clock.StepSeconds);
        _pipeline.Reset();
        Waits?.Reset();
        _redrives?.Reset();
        var at = FleetParameters<T>.Count;
        for (var i = 0; i < _policies.Length; i++)
        {
            _policies[i].Reset(parameters[at..], scenarios);
            at += _shape.ParameterCounts[i];
        }
    }

    /// <summary>One step with so many arrivals.</summary>
    public void Step(T arrivals, int step)
    {
        ref var state = ref _state.Value;
        _pipeline.Advance(ref state.Instances);
        if (_shape.Events.Length > 0)
            Fail(ref state, step);

        var redriven = _redrives is null ? T.Fill(0) : _redrives.Advance(arrivals * state.Fleet.Poison, ref state.Totals.DeadLetters);
        state.Serve(arrivals, redriven, Waits);

        state.Proposals.Clear();
        foreach (var policy in _policies)
            policy.Propose(ref state, step);
        state.Desired = state.Proposals.Decide(state.Desired, state.Instances.Idle, state.Minimum, state.Maximum);
        _pipeline.Match(ref state.Instances, state.Desired);
        if (_pipeline.HasPool)
            _pipeline.Prepare(ref state.Instances, state.Fleet.Prepared, state.Desired);
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
