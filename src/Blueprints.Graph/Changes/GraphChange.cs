using System.Collections.Immutable;

namespace Blueprints.Graph.Changes;

/// <summary>One step of the way from one graph to another.</summary>
public sealed record GraphChange
{
    /// <summary>What happens to the resource.</summary>
    public required ChangeAction Action { get; init; }

    /// <summary>The resource as it will be; as it was, where it is deleted.</summary>
    public required GraphResource Resource { get; init; }

    /// <summary>Whether a replacement or deletion would lose data or sessions that the resource keeps.</summary>
    public required bool Stateful { get; init; }

    /// <summary>The inputs that differ or follow a resource that does, in alphabetical order; none where the resource is added or deleted.</summary>
    public required ImmutableArray<string> ChangedInputs { get; init; }

    /// <summary>Why, what it means on AWS, and where one deployment is not enough.</summary>
    public required string Reason { get; init; }
}
