using Blueprints.Catalog;
using Blueprints.Policies;
using Blueprints.Recordings;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>What rules look at in a target.</summary>
static class CheckedTarget
{
    /// <summary>A design with the resources that it becomes, or resources as they are.</summary>
    /// <param name="target">The target.</param>
    /// <param name="workload">The traffic; null for none, and rules about cost and load of a design say nothing.</param>
    /// <param name="region">The region of resources that do not say theirs; null for what the target says.</param>
    /// <param name="catalog">The prices.</param>
    /// <exception cref="InvalidInputException">The target is a saved result, or cannot be used with this traffic.</exception>
    public static async Task<PolicyContext> ContextAsync(Target target, Workload? workload, string? region, PriceCatalog catalog) => target switch
    {
        BlueprintTarget design => PolicySubject.OfDesign(design.Blueprint, await DesignGraph.OfAsync(design.Blueprint).ConfigureAwait(false), workload, catalog),
        GraphTarget graph => PolicySubject.OfGraph(graph.Graph, workload, region ?? graph.Region, catalog),
        _ => throw new InvalidInputException($"{target.Name} is a saved result, which rules cannot be asked about; check the target itself"),
    };
}
