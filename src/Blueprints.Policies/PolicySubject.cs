using Blueprints.Catalog;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Cost.Resources;
using Blueprints.Graph;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Policies;

/// <summary>Gathers what rules look at from what a command was given.</summary>
public static class PolicySubject
{
    /// <summary>A design with the resources that it becomes; priced and loaded where there is traffic.</summary>
    /// <param name="blueprint">The design.</param>
    /// <param name="graph">The resources that its components declare.</param>
    /// <param name="workload">The traffic. Default: none, and rules about cost and capacity say nothing.</param>
    /// <param name="catalog">Prices and instance shapes. Default: those that ship with the library.</param>
    /// <exception cref="InvalidInputException">The blueprint or the workload has problems, or the catalog does not know the region or an instance type.</exception>
    public static PolicyContext OfDesign(Blueprint blueprint, ResourceGraph graph, Workload? workload = null, PriceCatalog? catalog = null)
    {
        blueprint.ThrowIfInvalid();
        return new(graph)
        {
            Blueprint = blueprint,
            Workload = workload,
            Cost = workload is null ? null : new CostEstimator(catalog).Estimate(blueprint, workload),
            Capacity = workload is null ? null : new CapacityEstimator(catalog).Estimate(blueprint, workload),
        };
    }

    /// <summary>The resources of any program, with the design that they carry, if they carry exactly one.</summary>
    /// <param name="graph">The resources.</param>
    /// <param name="workload">The traffic of the design. Default: none.</param>
    /// <param name="region">The region of resources that do not say theirs. Default: <c>us-east-1</c>.</param>
    /// <param name="catalog">Prices and instance shapes. Default: those that ship with the library.</param>
    /// <exception cref="InvalidInputException">Traffic is given and the graph carries no design, or that or the workload has problems.</exception>
    public static PolicyContext OfGraph(ResourceGraph graph, Workload? workload = null, string? region = null, PriceCatalog? catalog = null)
    {
        var design = workload is not null || CarriesOne(graph) ? GraphBlueprint.Of(graph, "the resources").Blueprint : null;
        var use = new GraphUse { Workload = workload };
        if (region is not null)
            use = use with { Region = region };
        return new(graph)
        {
            Blueprint = design,
            Workload = workload,
            Cost = new CostEstimator(catalog).Estimate(graph, use, "the resources"),
            Capacity = workload is null ? null : new CapacityEstimator(catalog).Estimate(design!, workload),
        };
    }

    static bool CarriesOne(ResourceGraph graph) => graph.OfType("blueprints:aws:Blueprint").Count(component => component.Text("blueprint") is not null) == 1;
}
