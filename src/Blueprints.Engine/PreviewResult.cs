using System.Collections.Immutable;
using Blueprints.Graph;

namespace Blueprints.Engine;

/// <summary>What a preview found.</summary>
/// <param name="Graph">The resources that the program declares.</param>
/// <param name="Messages">What the program and the engine had to say: warnings and errors.</param>
/// <param name="Failure">Why the program failed; null where it ended well.</param>
public sealed record PreviewResult(ResourceGraph Graph, ImmutableArray<string> Messages, string? Failure)
{
    /// <summary>The functions that had no answer: what they tell was made up, and is unknown in the graph as far as it can be told; of those that no schema has, all is unknown.</summary>
    public ImmutableArray<string> UnansweredFunctions { get; init; } = [];

    /// <summary>The components of other programs that were not at hand, whose children are missing.</summary>
    public ImmutableArray<string> ChildlessComponents { get; init; } = [];
}
