using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Stacks;

/// <summary>A resource of a template with its functions carried out.</summary>
/// <param name="Name">The logical name.</param>
/// <param name="Type">CloudFormation's type.</param>
/// <param name="Properties">The properties; an empty map where it has none.</param>
sealed record DeclaredResource(string Name, string Type, TemplateNode Properties)
{
    /// <summary>Whether it may come or not, because its condition rests on what only a deployment knows.</summary>
    public bool IsConditional { get; init; }
}
