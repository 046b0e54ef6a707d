using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a program asks an engine for: a new resource, or one to be read.</summary>
/// <param name="ParentUrn">The parent's URN; null for the stack itself.</param>
/// <param name="Inputs">The inputs, as they travel.</param>
/// <param name="Provider">The provider's reference; empty for the default one.</param>
/// <param name="Id">The id to read or import; empty for a new resource.</param>
internal sealed record ResourceRequest(string? ParentUrn, ImmutableDictionary<string, object?> Inputs, string Provider, string Id)
{
    /// <summary>The resources behind each input, as the program names them.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies { get; init; } = ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty;

    /// <summary>The resources to wait for beside them.</summary>
    public ImmutableHashSet<Resource> DependsOn { get; init; } = [];

    /// <summary>What else is said about the resource.</summary>
    public required ResourceOptions Options { get; init; }
}
