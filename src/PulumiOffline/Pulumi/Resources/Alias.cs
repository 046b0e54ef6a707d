namespace Pulumi;

/// <summary>
/// An earlier identity of a resource, so that a rename or move is not a replacement. Say what was different; the rest is as now. Either
/// <see cref="Urn"/> alone, or at most one of <see cref="Parent"/>, <see cref="ParentUrn"/> and <see cref="NoParent"/>.
/// </summary>
public sealed class Alias
{
    /// <summary>The whole earlier URN; excludes all others.</summary>
    public string? Urn { get; set; }

    /// <summary>The earlier name; null: as now.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The earlier type token; null: as now.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The earlier stack; null: as now.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The earlier project; null: as now.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The earlier parent; null: as now.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The earlier parent's URN; null: as now.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>Whether there was no parent; default false.</summary>
    public bool NoParent { get; set; }
}
