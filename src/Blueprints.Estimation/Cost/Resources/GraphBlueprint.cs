using Blueprints.Graph;
using Blueprints.Validation;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The blueprint that a graph carries: components register theirs as an input.</summary>
/// <param name="Blueprint">The blueprint.</param>
sealed record GraphBlueprint(Blueprint Blueprint)
{
    const string ComponentType = "blueprints:aws:Blueprint";

    /// <exception cref="InvalidInputException">There is none, more than one, or it is not valid.</exception>
    public static GraphBlueprint Of(ResourceGraph graph, string source)
    {
        var components = graph.OfType(ComponentType).Where(component => component.Text("blueprint") is not null).ToList();
        return components.Count == 1
            ? new(Blueprint.FromJson(components[0].Text("blueprint")!, $"{source}, the blueprint in it"))
            : throw new InvalidInputException($"{source}: {components.Count} components of type {ComponentType}; expected exactly one, which says how the traffic flows");
    }

    /// <summary>Whether a resource belongs to one of the blueprint's blocks.</summary>
    public bool Owns(ComponentView resource) => Blueprint.Has(resource.Block);
}
