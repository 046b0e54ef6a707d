using System.Collections.Immutable;
using Blueprints.Catalog;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Estimation.Cost;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>Says how much load a design carries: each block at its largest size, against the busiest hour of a workload.</summary>
/// <param name="catalog">Instance shapes. Default: the catalog that ships with the library.</param>
public sealed class CapacityEstimator(PriceCatalog? catalog = null)
{
    readonly PriceCatalog _catalog = catalog ?? PriceCatalog.Shipped;

    /// <summary>What a blueprint carries under a workload.</summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <param name="workload">The workload. Its figures for one user count; their number only says where the design stands.</param>
    /// <param name="target">What to call the blueprint. Default: its name.</param>
    /// <exception cref="InvalidInputException">The blueprint or the workload has problems, the catalog does not know the region or an instance type, or the figures together are too large.</exception>
    public CapacityEstimate Estimate(Blueprint blueprint, Workload workload, string? target = null)
    {
        blueprint.ThrowIfInvalid();
        workload.ThrowIfInvalid();
        CatalogCheck.ThrowIfUnknown(blueprint, _catalog);
        try
        {
            return new()
            {
                Target = target ?? blueprint.Name,
                Region = blueprint.Region,
                Users = workload.DailyUsers,
                Blocks = [.. Blocks(_catalog, blueprint, workload)],
                Latency = LatencyModel.Of(_catalog, blueprint, workload),
                SinglePointsOfFailure = [.. blueprint.Blocks.Select(block => LimitKinds.Of(block.Spec)?.SinglePoint(block.Name, block.Spec)).OfType<string>()],
            };
        }
        catch (OverflowException e)
        {
            throw new InvalidInputException("the figures multiply to more than 28 digits; check the units of the workload", e);
        }
    }

    /// <summary>The limits of every block of a valid blueprint under a valid workload.</summary>
    internal static IEnumerable<BlockCapacity> Blocks(PriceCatalog catalog, Blueprint blueprint, Workload workload) => blueprint.RegionParts.SelectMany(part => Read(catalog, part, workload));

    static IEnumerable<BlockCapacity> Read(PriceCatalog catalog, RegionPart part, Workload workload)
    {
        var context = new LimitContext(catalog, part, workload);
        foreach (var block in part.Blueprint.Blocks)
        {
            if (LimitKinds.Of(block.Spec) is not { } kind)
                continue;
            var (size, limits) = kind.Read(context, block.Name, block.Spec);
            yield return new(part.Label(block.Name), size, [.. limits.OrderBy(limit => limit.SaturatesAtUsers?.Expected ?? decimal.MaxValue).ThenBy(limit => limit.Name, StringComparer.Ordinal)]);
        }
    }
}
