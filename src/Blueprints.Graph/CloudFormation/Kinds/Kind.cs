using System.Collections.Immutable;

namespace Blueprints.Graph.CloudFormation.Kinds;

/// <summary>A kind of CloudFormation resource, or a part of one, and what the provider calls it.</summary>
/// <param name="Name">The kind, <c>AWS::SQS::Queue</c>; with a property's name behind a dot for a part of it.</param>
/// <param name="Token">The provider's type token; null for a part that stays where it is.</param>
/// <param name="Rules">What becomes of its properties; all others keep their names, in the provider's spelling.</param>
sealed record Kind(string Name, string? Token, ImmutableArray<KindRule> Rules)
{
    /// <summary>The property that must be there for this meaning of the kind; null for none.</summary>
    public string? When { get; init; }

    /// <summary>The value that the property must have; null for any.</summary>
    public string? Value { get; init; }

    /// <summary>The property that names the resource that this one is a part of for the provider; null for a resource of its own.</summary>
    public string? PartOf { get; init; }
}
