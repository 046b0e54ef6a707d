using Blueprints.Catalog;
using Blueprints.Estimation.Cost;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Tests;

/// <summary>Prices designs with <see cref="ListPrices"/> and finds lines in the result.</summary>
static class Bill
{
    public static CostEstimate Of(Blueprint design, Workload workload, PriceCatalog? catalog = null) =>
        new CostEstimator(catalog ?? ListPrices.Catalog).Estimate(design, workload);

    /// <summary>The only line of a block whose text begins so.</summary>
    public static CostItem Line(this CostEstimate estimate, string block, string item) => estimate.Lines(block, item).Should().ContainSingle().Subject;

    public static List<CostItem> Lines(this CostEstimate estimate, string block, string item) =>
        [.. estimate.Items.Where(line => line.Block == block && line.Item.StartsWith(item, StringComparison.Ordinal))];

    /// <summary>The expected dollars of all lines of a block whose text begins so.</summary>
    public static decimal Usd(this CostEstimate estimate, string block, string item) => CostEstimate.Sum(estimate.Lines(block, item)).Expected.Usd;
}
