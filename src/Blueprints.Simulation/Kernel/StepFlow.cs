namespace Blueprints.Simulation.Kernel;

/// <summary>What flowed through a row of fleets in one step: enough to tell the waits and to keep the sums. The next step needs none of it, so both can be worked on at once.</summary>
struct StepFlow<T>
    where T : struct, ILane<T>
{
    public T Offered;
    public T Admitted;
    public T Served;
    public T Lost;

    /// <summary>Instances in service.</summary>
    public T Serving;

    /// <summary>Requests before an arrival, on the step's average.</summary>
    public T Ahead;

    /// <summary>Requests that wait at the end of the step.</summary>
    public T Backlog;

    /// <summary>Instances that exist.</summary>
    public T Instances;

    /// <summary>The capacity decided in the step before.</summary>
    public T Desired;
}
