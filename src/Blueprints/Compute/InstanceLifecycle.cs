using Blueprints.Validation;

namespace Blueprints.Compute;

/// <summary>From an instance's launch to its end: hooks, how long it lives, how it is replaced and which one goes first.</summary>
public sealed record InstanceLifecycle
{
    const int MaxHooks = 50;

    /// <summary>Hooks that hold instances; at most 50. Default: none.</summary>
    public ValueList<LifecycleHook> Hooks { get; init; } = [];

    /// <summary>Days after which an instance is replaced; 1 to 365. Default: never.</summary>
    public int? MaxLifetimeDays { get; init; }

    /// <summary>The order in which instances go on scale-in. Default: AWS's own.</summary>
    public ValueList<TerminationPolicy> TerminationPolicies { get; init; } = [];

    /// <summary>Whether new instances are protected from scale-in, until the application lifts it: for long jobs. Default: no.</summary>
    public bool ProtectFromScaleIn { get; init; }

    /// <summary>Share of the capacity that stays healthy while AWS replaces instances of its own accord, in per cent; 0 to 100. Default: 100, new before old.</summary>
    public int MinHealthyPercent { get; init; } = 100;

    /// <summary>How far capacity may grow meanwhile, in per cent; 100 to 200, at most 100 above the minimum. Default: 110.</summary>
    public int MaxHealthyPercent { get; init; } = 110;

    /// <summary>Whether an instance whose volume is impaired counts as unhealthy. Default: no.</summary>
    public bool EbsHealthChecks { get; init; }

    internal void Validate(ProblemCollector problems)
    {
        problems.Range("hooks.count", Hooks.Count, 0, MaxHooks);
        problems.Unique("hooks", Hooks.Select(hook => hook.Name));
        for (var i = 0; i < Hooks.Count; i++)
            Hooks[i].Validate(problems.At($"hooks[{i}]"));
        problems.Range("maxLifetimeDays", MaxLifetimeDays ?? 1, 1, 365);
        problems.Unique("terminationPolicies", TerminationPolicies.Select(policy => policy.ToString()));
        for (var i = 0; i < TerminationPolicies.Count; i++)
            problems.Defined($"terminationPolicies[{i}]", TerminationPolicies[i]);
        problems.Range("minHealthyPercent", MinHealthyPercent, 0, 100);
        problems.Range("maxHealthyPercent", MaxHealthyPercent, 100, Math.Min(200, Math.Max(100, MinHealthyPercent + 100)));
    }
}
