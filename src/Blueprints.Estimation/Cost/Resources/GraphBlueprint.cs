using Blueprints.Graph;
using Blueprints.Validation;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>Finds the blueprint that a graph carries: components register theirs as an input.</summary>
static class GraphBlueprint
{
    const string ComponentType = "blueprints:aws:Blueprint";

    /// <exception cref="InvalidInputException">There is none, more than one, or it is not valid.</exception>
    public static Blueprint Of(ResourceGraph graph, string source)
    {
        var documents = graph.OfType(ComponentType).Select(component => component.Text("blueprint")).OfType<string>().ToList();
        return documents.Count == 1
            ? Blueprint.FromJson(documents[0], $"{source}, the blueprint in it")
            : throw new InvalidInputException($"{source}: {documents.Count} components of type {ComponentType}; expected exactly one, which says how the traffic flows");
    }
}
