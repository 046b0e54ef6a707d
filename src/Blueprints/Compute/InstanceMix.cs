using Blueprints.Validation;

namespace Blueprints.Compute;

/// <summary>Several instance types and two ways to pay in one fleet: a base on demand, the rest partly on Spot. Spot instances are taken back with two minutes' notice.</summary>
public sealed record InstanceMix
{
    const int MaxTypes = 40;

    /// <summary>The types to use, the preferred one first; at most 40. Default: only the fleet's own.</summary>
    public ValueList<InstanceChoice> Types { get; init; } = [];

    /// <summary>What instances must be like, instead of a list of types. Default: none.</summary>
    public InstanceRequirements? Requirements { get; init; }

    /// <summary>Capacity that is always on demand; 0 to 5,000. Default: 0.</summary>
    public int OnDemandBase { get; init; }

    /// <summary>Share of the capacity above the base that is on demand, in per cent; 0 to 100. Default: 50.</summary>
    public int OnDemandPercent { get; init; } = 50;

    /// <summary>From which Spot pools instances come. Default: price and capacity optimised.</summary>
    public SpotAllocation SpotAllocation { get; init; } = SpotAllocation.PriceCapacityOptimized;

    /// <summary>Whether a Spot instance at risk is replaced before it is taken. Default: yes.</summary>
    public bool CapacityRebalance { get; init; } = true;

    /// <summary>The types in use: those listed, or the fleet's own.</summary>
    /// <param name="own">The fleet's own type.</param>
    public ValueList<InstanceChoice> TypesOr(string own) => Types.Count > 0 ? Types : [new(own)];

    internal void Validate(ProblemCollector problems, string own)
    {
        problems.Range("types.count", Types.Count, 0, MaxTypes);
        problems.Unique("types", Types.Select(choice => choice.InstanceType));
        problems.Range("onDemandBase", OnDemandBase, 0, 5_000);
        problems.Range("onDemandPercent", OnDemandPercent, 0, 100);
        problems.Defined("spotAllocation", SpotAllocation);
        if (Types.Count > 0 && Requirements is not null)
            problems.Add("requirements", "set together with types", "one of the two", "remove one");
        Requirements?.Validate(problems.At("requirements"));
        if (Types.Count > MaxTypes)
            return;
        for (var i = 0; i < Types.Count; i++)
            ValidateType(problems.At($"types[{i}]"), Types[i], InstanceTypeName.Parse(own)?.Architecture);
    }

    static void ValidateType(ProblemCollector problems, InstanceChoice choice, string? architecture)
    {
        problems.Range("weight", choice.Weight, 1, 999);
        if (InstanceTypeName.Parse(choice.InstanceType) is not { } name)
            problems.Add("instanceType", $"\"{choice.InstanceType}\"", "an EC2 instance type such as m7g.large", "correct it");
        else if (architecture is not null && name.Architecture != architecture)
            problems.Add("instanceType", $"\"{choice.InstanceType}\" ({name.Architecture})", $"a type for {architecture}, as the fleet's own", "choose types of one architecture: they share an image");
    }
}
