using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Kinds;

/// <summary>A resource in the provider's words.</summary>
/// <param name="Key">Its key among all stacks; that of its owner with a suffix for a resource that CloudFormation has as a property.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type token; CloudFormation's own for a kind that is not known.</param>
/// <param name="Inputs">Its inputs.</param>
sealed record MappedResource(string Key, string Name, string Type, TemplateNode Inputs)
{
    /// <summary>Keys of the resources that this one is a part of, so that it is no resource itself.</summary>
    public IReadOnlyCollection<string> PartOf { get; init; } = [];
}
