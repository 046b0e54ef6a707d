using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Scaling;

/// <summary>One rule that changes a fleet's capacity. A fleet may carry several; docs/simulation-model.md says how they combine.</summary>
public abstract record ScalingPolicy
{
    private protected ScalingPolicy()
    {
    }

    /// <summary>What has to be equal for two policies to run in one row of lanes: everything but the numbers in <see cref="Parameters"/>.</summary>
    internal abstract string Structure(StepClock clock);

    /// <summary>The numbers that may differ from lane to lane.</summary>
    internal abstract float[] Parameters(StepClock clock);

    /// <summary>The policy's rule on lanes.</summary>
    internal abstract PolicyLanes<T> Lanes<T>(StepClock clock)
        where T : struct, ILane<T>;

    /// <summary>What is wrong with the settings, each as "what: got, allowed"; empty when nothing is.</summary>
    internal abstract IEnumerable<string> Problems();

    /// <summary>Why the policy cannot run in steps of this clock; null when it can.</summary>
    internal virtual string? Misfit(StepClock clock) => null;

    /// <summary>The warm-up that the policy asks for, in seconds; null when it leaves that to the fleet.</summary>
    internal virtual double? Warmup => null;
}
