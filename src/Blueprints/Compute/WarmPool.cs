using Blueprints.Validation;

namespace Blueprints.Compute;

/// <summary>Instances that are made ready ahead and wait beside the group, so that scaling out takes seconds instead of minutes.</summary>
public sealed record WarmPool
{
    /// <summary>How they wait. Default: stopped.</summary>
    public WarmPoolState State { get; init; } = WarmPoolState.Stopped;

    /// <summary>Fewest that wait, whatever the group's size; 0 to 5,000. Default: 0.</summary>
    public int MinSize { get; init; }

    /// <summary>Group and pool together; the pool holds what the group does not use of it. At least the fleet's minimum, at most 5,000. Default: the fleet's maximum.</summary>
    public int? MaxPrepared { get; init; }

    /// <summary>Whether instances go back to the pool on scale-in instead of ending. Default: no, as AWS's.</summary>
    public bool ReuseOnScaleIn { get; init; }

    /// <summary>How many wait beside a group of a size.</summary>
    /// <param name="instances">The group's size.</param>
    /// <param name="maxInstances">The group's maximum.</param>
    /// <returns>max(minimum, prepared - instances): with 8 prepared, 2 beside a group of 6.</returns>
    public decimal SizeBeside(decimal instances, int maxInstances) => Math.Max(MinSize, (MaxPrepared ?? maxInstances) - instances);

    internal void Validate(ProblemCollector problems, FleetSpec fleet)
    {
        problems.Defined("state", State);
        problems.Range("minSize", MinSize, 0, 5_000);
        problems.Range("maxPrepared", MaxPrepared ?? fleet.MaxInstances, fleet.MinInstances, 5_000);
        if (fleet.Mix is not null)
            problems.Add("", "set together with mix", "a fleet of one instance type on demand", "AWS has no warm pool for mixed fleets: remove one");
    }
}
