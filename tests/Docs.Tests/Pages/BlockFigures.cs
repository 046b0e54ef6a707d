using System.Globalization;
using Blueprints;
using Blueprints.Cli.Rendering;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Cost;
using Blueprints.Observability;
using Blueprints.Traffic;

namespace Docs.Tests.Pages;

/// <summary>What a block costs, carries and is watched by, in its sample design.</summary>
/// <param name="design">The sample design.</param>
sealed class BlockFigures(Blueprint design)
{
    const int Users = 100_000;

    static readonly int[] Steps = [10_000, 100_000, 1_000_000];
    static readonly CostEstimator Prices = new();
    static readonly CapacityEstimator Limits = new();

    public string Cost()
    {
        var estimate = Prices.Estimate(design, new() { DailyUsers = Users });
        if (!estimate.Unpriced.IsEmpty)
            throw new InvalidOperationException($"the sample has a line without a price: {estimate.Unpriced[0].Item}");
        var items = Own(estimate).ToList();
        if (items.Count == 0)
            return "It has no line of its own on the bill: what it takes is part of the blocks that it runs on or adds to.\n";
        var lines = items.GroupBy(item => (item.Item, item.Unit, item.UnitPrice)).Select(same => new[]
        {
            same.Key.Item,
            Figures.Quantity(same.Sum(item => item.Quantity.Expected), same.Key.Unit),
            Figures.UnitPrice(same.Key.UnitPrice),
            CostEstimate.Sum(same).Expected.ToString(),
        });
        return $"""
            With its defaults, alone with what it needs to do its work, in {estimate.Region}, at 100,000 daily users (the workload's defaults; list prices of {estimate.CatalogEffective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}):

            {Markdown.Table(["Item", "Quantity", "Unit price", "A month"], lines, "").TrimEnd()}

            {ByUsers()}
            """;
    }

    string ByUsers() => Markdown.Table(
        ["Daily users", .. Steps.Select(users => Figures.Whole(users))],
        [
            ["Expected a month", .. Steps.Select(users => Sum(users).Expected.ToString())],
            ["At its largest size", .. Steps.Select(users => Sum(users).High.ToString())],
        ],
        "");

    Blueprints.Quantities.MoneyRange Sum(int users) => CostEstimate.Sum(Own(Prices.Estimate(design, new() { DailyUsers = users })));

    public string Capacity()
    {
        var capacity = Limits.Estimate(design, new() { DailyUsers = Users }).Blocks.SingleOrDefault(block => block.Block == SampleDesigns.Block);
        var size = capacity is null ? "" : $"In the same design, at its largest size ({capacity.Size}):\n\n";
        return size + Markdown.Table(
            ["Limit", "Full at", "Daily users", "Source"],
            capacity?.Limits.Select(limit => new[]
            {
                limit.Name,
                $"{Figures.Number(limit.Capacity)} {limit.Unit}",
                limit.SaturatesAtUsers is { } full ? Figures.Whole(full.Expected) : "not by users",
                limit.Source,
            }) ?? [],
            "The capacity model knows no limit of it.");
    }

    public string Alarms() => Markdown.Table(
        ["Chart", "Metric", "Statistic", "Alarms when", "What it means"],
        Signals.Of(design).Where(signal => signal.Block == SampleDesigns.Block).DistinctBy(signal => (signal.Chart, signal.Metric, signal.Statistic, signal.Limit)).Select(signal => new[]
        {
            signal.Chart,
            $"`{signal.Metric}`{(signal.Against is { } whole ? $" in % of `{whole}`" : "")} ({signal.Namespace})",
            signal.Statistic,
            signal.Limit is { } limit ? When(limit) : "only shown",
            signal.Limit?.Meaning ?? "",
        }),
        "A monitor draws and alarms on nothing of its own for it.");

    static string When(SignalLimit limit) => string.Create(
        CultureInfo.InvariantCulture, $"{(limit.Below ? "below" : "above")} {Figures.Number(limit.Threshold)} for {(limit.Periods == 1 ? "" : $"{limit.Periods} × ")}{limit.PeriodSeconds / 60} min");

    static IEnumerable<CostItem> Own(CostEstimate estimate) => estimate.Items.Where(item => item.Block == SampleDesigns.Block);
}
