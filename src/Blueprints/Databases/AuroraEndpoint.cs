using Blueprints.Validation;

namespace Blueprints.Databases;

/// <summary>A host name of an Aurora cluster that spreads connections over chosen instances: reports on one reader, the application on the others.</summary>
public sealed record AuroraEndpoint
{
    /// <summary>The endpoint's name, unique in its cluster; part of its host name: <c>reports</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Which instances it may use. Default: readers.</summary>
    public AuroraEndpointKind Kind { get; init; } = AuroraEndpointKind.Reader;

    /// <summary>The names of the instances that it uses. Default: none, all that <see cref="Excluded"/> leaves.</summary>
    public ValueList<string> Members { get; init; } = [];

    /// <summary>The names of instances that it does not use; new ones join it. Default: none.</summary>
    public ValueList<string> Excluded { get; init; } = [];

    internal void Validate(ProblemCollector problems, ValueList<AuroraInstance> instances)
    {
        problems.Name("name", Name);
        problems.Defined("kind", Kind);
        var names = instances.Select(instance => instance.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var unknown in Members.Concat(Excluded).Where(member => !names.Contains(member)))
            problems.Add("", $"\"{unknown}\"", $"the names of instances: {string.Join(", ", names)}", "name one of these");
        if (Members.Count > 0 && Excluded.Count > 0)
            problems.Add("", "members and excluded", "one of the two", "keep one of the lists");
    }
}
