using Blueprints.Graph;
using Blueprints.Validation;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The blueprint that a graph carries: components register theirs as an input.</summary>
/// <param name="Blueprint">The blueprint.</param>
sealed record GraphBlueprint(Blueprint Blueprint)
{
    /// <exception cref="InvalidInputException">There is none, more than one, or it is not valid.</exception>
    public static GraphBlueprint Of(ResourceGraph graph, string source) => CarriedBlueprint.Find(graph, source) is { } blueprint
        ? new(blueprint)
        : throw new InvalidInputException($"{source}: 0 components of type {CarriedBlueprint.ComponentType}; expected exactly one, which says how the traffic flows");

    /// <summary>Whether a resource belongs to one of the blueprint's blocks.</summary>
    public bool Owns(ComponentView resource) => Blueprint.Has(resource.Block);
}
