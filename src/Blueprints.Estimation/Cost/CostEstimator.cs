using Blueprints.Catalog;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Blocks;
using Blueprints.Estimation.Load;
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
        return Estimate(BlockBillables.Of(blueprint), blueprint, workload, target ?? blueprint.Name);
    }

    CostEstimate Estimate(IEnumerable<Billable> billables, Blueprint blueprint, Workload workload, string target)
    {
        try
        {
            var sheet = new CostSheet(_catalog, blueprint.Region, BlueprintLoad.Of(blueprint, workload));
            foreach (var billable in billables)
                billable.AddTo(sheet);
            return new()
            {
                Target = target,
                Region = blueprint.Region,
                CatalogVersion = _catalog.Version,
                CatalogEffective = _catalog.Effective,
                Items = sheet.Items,
                Unpriced = sheet.Unpriced,
            };
        }
        catch (OverflowException e)
        {
            throw new InvalidInputException("the workload's figures multiply to more than 28 digits; check their units", e);
        }
    }
}
