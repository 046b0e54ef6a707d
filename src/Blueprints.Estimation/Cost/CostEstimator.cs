using Blueprints.Catalog;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Blocks;
using Blueprints.Estimation.Cost.Resources;
using Blueprints.Estimation.Load;
using Blueprints.Graph;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Estimation.Cost;

/// <summary>Estimates what a design costs, from list prices.</summary>
/// <param name="catalog">The prices. Default: the catalog that ships with the library.</param>
public sealed class CostEstimator(PriceCatalog? catalog = null)
{
    readonly PriceCatalog _catalog = catalog ?? PriceCatalog.Shipped;

    /// <summary>The monthly cost of a blueprint under a workload.</summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <param name="workload">The workload.</param>
    /// <param name="target">What to call the blueprint in the estimate. Default: its name.</param>
    /// <returns>The estimate; what has no price is listed as such.</returns>
    /// <exception cref="InvalidInputException">
    /// The blueprint or the workload has problems, the catalog does not know the region or an instance type, or the figures together are too large to add up.
    /// </exception>
    public CostEstimate Estimate(Blueprint blueprint, Workload workload, string? target = null)
    {
        blueprint.ThrowIfInvalid();
        workload.ThrowIfInvalid();
        CatalogCheck.ThrowIfUnknown(blueprint, _catalog);
        return Price(BlockBillables.Of, blueprint, workload, target ?? blueprint.Name);
    }

    /// <summary>
    /// The monthly cost of deployed or previewed resources under a workload. What stands there is read from the resources themselves; only the flows, which turn the
    /// workload into use, come from the blueprint that the graph carries.
    /// </summary>
    /// <param name="graph">The resources of a stack that deploys a blueprint.</param>
    /// <param name="workload">The workload.</param>
    /// <param name="target">What to call the graph in the estimate.</param>
    /// <returns>The estimate; resources of unknown types are listed as not priced.</returns>
    /// <exception cref="InvalidInputException">The graph carries no blueprint component, or that or the workload has problems.</exception>
    public CostEstimate Estimate(ResourceGraph graph, Workload workload, string target) => Estimate(graph, new GraphUse { Workload = workload }, target);

    /// <summary>
    /// The monthly cost of any deployed or previewed resources. Those of a blueprint get their use from the workload, where there is one; all others from the usage file.
    /// What is billed by use that nothing says is listed with its rate.
    /// </summary>
    /// <param name="graph">The resources of a stack.</param>
    /// <param name="use">What they are used for, and where they stand unless they say so themselves.</param>
    /// <param name="target">What to call the graph in the estimate.</param>
    /// <returns>The estimate; resources of unknown types are listed as not priced.</returns>
    /// <exception cref="InvalidInputException">A workload is given and the graph carries no blueprint component, or several, or that or the workload has problems.</exception>
    public CostEstimate Estimate(ResourceGraph graph, GraphUse use, string target)
    {
        use.Workload?.ThrowIfInvalid();
        var design = use.Workload is null ? null : GraphBlueprint.Of(graph, target);
        if (design is not null)
            CatalogCheck.ThrowIfUnknown(design.Blueprint, _catalog);
        return InBounds(() => GraphPricing.Price(_catalog, graph, use, design, target));
    }

    CostEstimate Price(Func<RegionPart, IEnumerable<Billable>> billables, Blueprint blueprint, Workload workload, string target) => InBounds(() =>
    {
        var sheets = Sheets(_catalog, billables, blueprint, workload, new(_catalog));
        return Sum(_catalog, sheets, blueprint.Region, target);
    });

    /// <summary>The sheets of a blueprint's regions, its own first.</summary>
    internal static List<CostSheet> Sheets(PriceCatalog catalog, Func<RegionPart, IEnumerable<Billable>> billables, Blueprint blueprint, Workload workload, TierLedger tiers)
    {
        var sheets = new List<CostSheet>();
        foreach (var part in blueprint.RegionParts)
        {
            var sheet = new CostSheet(catalog, part, BlueprintLoad.Of(part, workload), tiers);
            foreach (var billable in billables(part))
                billable.AddTo(sheet);
            sheets.Add(sheet);
        }

        return sheets;
    }

    /// <summary>The estimate that sheets add up to.</summary>
    internal static CostEstimate Sum(PriceCatalog catalog, IReadOnlyCollection<CostSheet> sheets, string region, string target) => new()
    {
        Target = target,
        Region = region,
        CatalogVersion = catalog.Version,
        CatalogEffective = catalog.Effective,
        Items = [.. sheets.SelectMany(sheet => sheet.Items)],
        Unpriced = [.. sheets.SelectMany(sheet => sheet.Unpriced)],
        UnknownUsage = [.. sheets.SelectMany(sheet => sheet.UnknownUsage)],
    };

    static CostEstimate InBounds(Func<CostEstimate> estimate)
    {
        try
        {
            return estimate();
        }
        catch (OverflowException e)
        {
            throw new InvalidInputException("the figures multiply to more than 28 digits; check the units of the workload or the usage file", e);
        }
    }
}
