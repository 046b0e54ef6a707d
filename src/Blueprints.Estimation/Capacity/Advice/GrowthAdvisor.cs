using System.Collections.Immutable;
using Blueprints.Catalog;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Cost;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Estimation.Capacity.Advice;

/// <summary>Up or out: grows each block by one step either way, and says what the step buys in users and costs in a month.</summary>
sealed class GrowthAdvisor(PriceCatalog catalog)
{
    readonly Sizes _sizes = new(catalog);

    /// <summary>The steps of every block that users can fill, those of the first bottleneck first.</summary>
    public ImmutableArray<GrowthOption> Options(Blueprint blueprint, Workload workload, CapacityEstimate estimate)
    {
        var cost = new CostEstimator(catalog);
        var before = cost.Estimate(blueprint, workload);
        return
        [
            .. from name in estimate.Ranking.Select(ranked => ranked.Block).Distinct()
               let block = blueprint.Blocks.FirstOrDefault(one => one.Name == name)
               where block is not null
               from ways in new GrowthChanges(_sizes).Of(block.Spec).GroupBy(change => change.Direction)
               let options = ways.Select(change => Option(blueprint, workload, estimate, (cost, before), name, change)).OfType<GrowthOption>()
               let best = options.FirstOrDefault(option => option.MonthlyUsd is not null) ?? (ways.Key == GrowthDirection.Out ? options.FirstOrDefault() : null)
               where best is not null
               select best,
        ];
    }

    GrowthOption? Option(Blueprint blueprint, Workload workload, CapacityEstimate estimate, (CostEstimator By, CostEstimate Before) cost, string name, (GrowthDirection Direction, string Change, BlockSpec Spec) change)
    {
        var grown = blueprint with { Blocks = [.. blueprint.Blocks.Select(one => one.Name == name ? one with { Spec = change.Spec } : one)] };
        if (grown.Validate().Count > 0 || Users(CapacityEstimator.Blocks(catalog, grown, workload), name) is not { } after)
            return null;
        return new()
        {
            Block = name, Direction = change.Direction, Change = change.Change, UsersBefore = Users(estimate.Blocks, name)!.Value, UsersAfter = after,
            MonthlyUsd = Dearer(cost.By, cost.Before, grown, workload),
        };
    }

    /// <summary>Where the road up ends for the blocks that have machines.</summary>
    public ImmutableArray<VerticalEnd> Ends(Blueprint blueprint, CapacityEstimate estimate) =>
    [
        .. estimate.Ranking.Select(ranked => ranked.Block).Distinct()
            .Select(name => blueprint.Blocks.FirstOrDefault(one => one.Name == name)).OfType<Block>()
            .Select(block => GrowthChanges.Type(block.Spec) is { } type ? _sizes.End(block.Name, type) : null).OfType<VerticalEnd>(),
    ];

    static decimal? Users(IEnumerable<BlockCapacity> blocks, string name) => blocks.First(block => block.Block == name).Limits.Min(limit => limit.SaturatesAtUsers?.Expected);

    // Blocks count at their largest size, so the largest size is what is paid for.
    static decimal? Dearer(CostEstimator cost, CostEstimate before, Blueprint grown, Workload workload)
    {
        try
        {
            var after = cost.Estimate(grown, workload);
            return after.Unpriced.Length > before.Unpriced.Length ? null : decimal.Round(after.Monthly.High.Usd - before.Monthly.High.Usd, 2);
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }
}
