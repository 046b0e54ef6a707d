namespace Blueprints.Simulation.Kernel;

/// <summary>Scheduled actions on lanes: the times are the same in all lanes, the values are not.</summary>
sealed class ScheduledLanes<T>(int[] steps) : PolicyLanes<T>
    where T : struct, ILane<T>
{
    T _minimum;
    T _maximum;
    T _desired;
    int _next;

    public override void Reset(ReadOnlySpan<T> parameters, int[] scenarios)
    {
        (_minimum, _maximum, _desired) = (parameters[0], parameters[1], parameters[2]);
        _next = Array.FindIndex(steps, step => step >= 0) is >= 0 and var first ? first : steps.Length;
    }

    public override void Begin(ref FleetState<T> fleet) => Apply(ref fleet, 0);

    // Decisions take effect in the next step: an action that is due then is applied now.
    public override void Propose(ref FleetState<T> fleet, in StepFlow<T> flow, int step) => Apply(ref fleet, step + 1);

    void Apply(ref FleetState<T> fleet, int due)
    {
        if (_next == steps.Length || steps[_next] > due)
            return;
        while (_next < steps.Length && steps[_next] <= due)
            _next++;

        fleet.Minimum = Set(_minimum, fleet.Minimum);
        fleet.Maximum = T.Max(Set(_maximum, fleet.Maximum), fleet.Minimum);
        fleet.Desired = LaneMath.Clamp(Set(_desired, fleet.Desired), fleet.Minimum, fleet.Maximum);
    }

    static T Set(T value, T old) => T.Select(T.LessOrEqual(T.Fill(0), value), value, old);
}
