using Blueprints.Validation;

namespace Blueprints.Compute;

/// <summary>Holds an instance at the beginning or the end of its life until somebody says go, or time is up.</summary>
public sealed record LifecycleHook
{
    /// <summary>The hook's name, unique in its fleet.</summary>
    public required string Name { get; init; }

    /// <summary>When it holds. Default: before the end.</summary>
    public LifecycleTransition Transition { get; init; } = LifecycleTransition.Terminating;

    /// <summary>Seconds until it gives up; 30 to 7,200. Default: 300.</summary>
    public int TimeoutSeconds { get; init; } = 300;

    /// <summary>Whether the instance goes on when nobody answers; else a launching one is ended. Default: yes.</summary>
    public bool ContinueOnTimeout { get; init; } = true;

    internal void Validate(ProblemCollector problems)
    {
        problems.Name("name", Name);
        problems.Defined("transition", Transition);
        problems.Range("timeoutSeconds", TimeoutSeconds, 30, 7_200);
    }
}
