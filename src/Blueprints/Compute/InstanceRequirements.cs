using Blueprints.Validation;

namespace Blueprints.Compute;

/// <summary>
/// What instances must be like (attribute-based selection): AWS uses every type that fits, new ones included. Estimates take the fleet's own type as their measure.
/// </summary>
public sealed record InstanceRequirements
{
    const int MaxExcluded = 400;

    /// <summary>Fewest vCPUs; 1 to 512. Default: 2.</summary>
    public int MinVcpus { get; init; } = 2;

    /// <summary>Most vCPUs, no fewer than the fewest. Default: no limit.</summary>
    public int? MaxVcpus { get; init; }

    /// <summary>Least memory, in MiB; 1 to 33,554,432. Default: 4,096.</summary>
    public int MinMemoryMiB { get; init; } = 4_096;

    /// <summary>Most memory, in MiB, no less than the least. Default: no limit.</summary>
    public int? MaxMemoryMiB { get; init; }

    /// <summary>Whether only types of the current generation are used. Default: yes.</summary>
    public bool CurrentGenerationOnly { get; init; } = true;

    /// <summary>Whether burstable types (t3, t4g) may be used. Default: no.</summary>
    public bool Burstable { get; init; }

    /// <summary>Types that are not used; <c>*</c> stands for anything: <c>m5*</c>. At most 400. Default: none.</summary>
    public ValueList<string> ExcludedTypes { get; init; } = [];

    /// <summary>Price protection: how far an on-demand price may lie above the cheapest type that fits, in per cent; 0 to 999,999. Default: 20, as AWS's.</summary>
    public int OnDemandPriceProtectionPercent { get; init; } = 20;

    /// <summary>Price protection: how far a Spot price may lie above the cheapest type that fits, in per cent; 0 to 999,999. Default: 100, as AWS's.</summary>
    public int SpotPriceProtectionPercent { get; init; } = 100;

    internal void Validate(ProblemCollector problems)
    {
        problems.Range("minVcpus", MinVcpus, 1, 512);
        problems.Range("maxVcpus", MaxVcpus ?? MinVcpus, MinVcpus, 512);
        problems.Range("minMemoryMiB", MinMemoryMiB, 1, 33_554_432);
        problems.Range("maxMemoryMiB", MaxMemoryMiB ?? MinMemoryMiB, MinMemoryMiB, 33_554_432);
        problems.Range("excludedTypes.count", ExcludedTypes.Count, 0, MaxExcluded);
        problems.Range("onDemandPriceProtectionPercent", OnDemandPriceProtectionPercent, 0, 999_999);
        problems.Range("spotPriceProtectionPercent", SpotPriceProtectionPercent, 0, 999_999);
    }
}
