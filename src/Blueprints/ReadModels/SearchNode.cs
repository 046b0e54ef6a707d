using Blueprints.Compute;

namespace Blueprints.ReadModels;

/// <summary>What follows from a search node's type.</summary>
public static class SearchNode
{
    const string Suffix = ".search";

    /// <summary>Whether a name has the form of a search node type: <c>m7g.large.search</c>.</summary>
    /// <param name="type">The name.</param>
    public static bool IsValid(string type) =>
        type.EndsWith(Suffix, StringComparison.Ordinal) && InstanceTypeName.Parse(type[..^Suffix.Length]) is not null;

    /// <summary>Whether nodes of a type keep data on disks of their own and take no EBS volume: the families i and im, and those whose name ends in d.</summary>
    /// <param name="type">A node type.</param>
    public static bool HasLocalDisks(string type)
    {
        var family = type.Split('.')[0];
        return family.StartsWith('i') || family.EndsWith('d');
    }

    /// <summary>Whether nodes of a type are burstable, which auto-tune and multi-AZ with standby do not support.</summary>
    /// <param name="type">A node type.</param>
    public static bool IsBurstable(string type) => type.StartsWith('t');
}
