namespace Blueprints.Simulation.Fleets;

/// <summary>Instances prepared ahead and stopped: they come into service faster than new ones. The pool holds what the prepared capacity leaves beyond the desired one.</summary>
public sealed record WarmPool
{
    /// <summary>MaxGroupPreparedCapacity: instances in group and pool together. Default: null, the group's max capacity.</summary>
    public int? PreparedCapacity { get; init; }

    /// <summary>Seconds from the decision until a pooled instance serves; at least 0. Default: 30.</summary>
    public double LaunchSeconds { get; init; } = 30;

    /// <summary>The size of the pool: prepared capacity (or max) less desired, never negative. Desired 6 and max 10 give 4; prepared 8 gives 2.</summary>
    /// <param name="desired">The group's desired capacity.</param>
    /// <param name="maxCapacity">The group's max capacity.</param>
    public int Size(int desired, int maxCapacity) => Math.Max((PreparedCapacity ?? maxCapacity) - desired, 0);

    internal IEnumerable<string> Problems(FleetDesign fleet) => new Check($"{fleet.Name}: warm pool")
        .AtLeast(PreparedCapacity ?? fleet.MaxCapacity, fleet.MinCapacity, "prepared capacity").Between(LaunchSeconds, 0, 86_400, "launch, seconds").Found;
}
