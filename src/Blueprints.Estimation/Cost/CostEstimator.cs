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
        return Price(part => BlockBillables.Of(part.Blueprint), blueprint, workload, target ?? blueprint.Name);
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
    public CostEstimate Estimate(ResourceGraph graph, Workload workload, string target)
    {
        workload.ThrowIfInvalid();
        var blueprint = GraphBlueprint.Of(graph, target);
        CatalogCheck.ThrowIfUnknown(blueprint, _catalog);
        var estimate = Price(part => InBlockOrder(graph, part), blueprint, workload, target);
        return estimate with { Unpriced = [.. estimate.Unpriced, .. UnknownResources(graph)] };
    }

    static IEnumerable<UnpricedItem> UnknownResources(ResourceGraph graph) => graph.Resources
        .Where(resource => !GraphBillables.IsKnown(resource))
        .Select(resource => new UnpricedItem(resource.Name, resource.Name, resource.Type, "the resource", "", 1, "resources of this type are not known here"));

    // What stands in the part's region, with the traffic of its blocks.
    static IEnumerable<Billable> InBlockOrder(ResourceGraph graph, RegionPart part)
    {
        var order = part.Blueprint.Blocks.Select(block => block.Name).ToList();
        return GraphBillables.Of(graph, part)
            .Concat(part.Blueprint.Blocks.SelectMany(block => BlockBillables.Traffic(block, part.Blueprint)))
            .OrderBy(billable => order.IndexOf(billable.Block));
    }

    CostEstimate Price(Func<RegionPart, IEnumerable<Billable>> billables, Blueprint blueprint, Workload workload, string target)
    {
        try
        {
            var tiers = new TierLedger(_catalog);
            var sheets = new List<CostSheet>();
            foreach (var part in blueprint.RegionParts)
            {
                var sheet = new CostSheet(_catalog, part, BlueprintLoad.Of(part, workload), tiers);
                foreach (var billable in billables(part))
                    billable.AddTo(sheet);
                sheets.Add(sheet);
            }

            return new()
            {
                Target = target,
                Region = blueprint.Region,
                CatalogVersion = _catalog.Version,
                CatalogEffective = _catalog.Effective,
                Items = [.. sheets.SelectMany(sheet => sheet.Items)],
                Unpriced = [.. sheets.SelectMany(sheet => sheet.Unpriced)],
            };
        }
        catch (OverflowException e)
        {
            throw new InvalidInputException("the workload's figures multiply to more than 28 digits; check their units", e);
        }
    }
}
