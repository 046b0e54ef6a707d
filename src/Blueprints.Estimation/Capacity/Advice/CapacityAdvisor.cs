using Blueprints.Catalog;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Estimation.Capacity.Advice;

/// <summary>Says what to do about a design's capacity.</summary>
/// <param name="catalog">Instance shapes and prices. Default: the catalog that ships with the library.</param>
public sealed class CapacityAdvisor(PriceCatalog? catalog = null)
{
    const int Bottlenecks = 2;

    readonly PriceCatalog _catalog = catalog ?? PriceCatalog.Shipped;

    /// <summary>Advice on a design under a workload.</summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <param name="workload">The workload.</param>
    /// <param name="estimate">What the blueprint carries under this workload.</param>
    /// <exception cref="InvalidInputException">The blueprint or the workload has problems.</exception>
    public CapacityAdvice Advise(Blueprint blueprint, Workload workload, CapacityEstimate estimate)
    {
        blueprint.ThrowIfInvalid();
        workload.ThrowIfInvalid();
        var growth = new GrowthAdvisor(_catalog);
        return new()
        {
            Phase = estimate.Phase,
            Parts = new PartAdvisor(_catalog).Parts(blueprint, workload, estimate),
            NextBottlenecks = [.. estimate.Ranking.DistinctBy(ranked => ranked.Block).Take(Bottlenecks)],
            Growth = growth.Options(blueprint, workload, estimate),
            VerticalEnds = growth.Ends(blueprint, estimate),
        };
    }
}
