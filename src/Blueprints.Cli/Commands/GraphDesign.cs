using Blueprints.Estimation.Cost.Resources;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>Targets that are designs, or resources that carry one.</summary>
static class GraphDesign
{
    /// <summary>A target as a design, if it is or carries one; null else.</summary>
    /// <exception cref="InvalidInputException">What it carries cannot be used.</exception>
    public static BlueprintTarget? Of(Target target) => target switch
    {
        BlueprintTarget design => design,
        GraphTarget graph when CarriedBlueprint.Find(graph.Graph, graph.Name) is { } blueprint => new(graph.Name, blueprint, null),
        _ => null,
    };
}
