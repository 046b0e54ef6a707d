using Blueprints.Graph;
using Blueprints.Validation;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The design that resources carry: a blueprint component records its whole blueprint among its inputs.</summary>
public static class CarriedBlueprint
{
    internal const string ComponentType = "blueprints:aws:Blueprint";
    const string Recorded = "blueprint";

    /// <summary>The design of a graph; null where no component carries one.</summary>
    /// <param name="graph">The resources.</param>
    /// <param name="source">What to call them in messages.</param>
    /// <exception cref="InvalidInputException">Several components carry one, or what one carries is no blueprint.</exception>
    public static Blueprint? Find(ResourceGraph graph, string source)
    {
        var components = graph.OfType(ComponentType).Where(component => component.Text(Recorded) is not null).ToList();
        return components switch
        {
            [] => null,
            [var only] => Blueprint.FromJson(only.Text(Recorded)!, $"{source}, the blueprint in it"),
            _ => throw new InvalidInputException($"{source}: {components.Count} components of type {ComponentType}; expected exactly one, which says how the traffic flows"),
        };
    }
}
