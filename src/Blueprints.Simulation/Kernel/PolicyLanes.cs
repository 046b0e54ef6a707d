namespace Blueprints.Simulation.Kernel;

/// <summary>A policy at work on a row of lanes. Called once a step, after the step's load; makes proposals to the fleet.</summary>
abstract class PolicyLanes<T>
    where T : struct, ILane<T>
{
    /// <summary>Starts a new run: the lanes' numbers in the order of the policy's parameters, and each lane's scenario.</summary>
    public abstract void Reset(ReadOnlySpan<T> parameters, int[] scenarios);

    /// <summary>Sets what holds from the very first step on. Most policies decide only by what they have seen.</summary>
    public virtual void Begin(ref FleetState<T> fleet)
    {
    }

    /// <summary>Looks at the step that ended and proposes.</summary>
    public abstract void Propose(ref FleetState<T> fleet, in StepFlow<T> flow, int step);
}
