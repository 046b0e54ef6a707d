using System.Globalization;
using Blueprints.Estimation.Cost;
using Blueprints.Quantities;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>What each block costs: fixed and by use, with the range from the smallest to the largest size.</summary>
static class CostSection
{
    public static ReportSection Write(ReportContent content)
    {
        var blocks = Blocks(content.Cost);
        var top = blocks[0];
        var says = string.Create(CultureInfo.InvariantCulture, $"{content.Cost.Monthly.Expected} a month, of which {top.Block} is {Share(top.Sum.Expected, content.Cost.Monthly.Expected)}; the thin line goes from the smallest to the largest size.");
        var table = Html.Table("Cost of each block in a month", ["Block", "#Fixed", "#By use", "#Low", "#Expected", "#High", "#Share"], blocks.Select(block => new[]
        {
            block.Block, $"{block.Fixed}", $"{block.Usage}", $"{block.Sum.Low}", $"{block.Sum.Expected}", $"{block.Sum.High}", Share(block.Sum.Expected, content.Cost.Monthly.Expected),
        }));
        return new("cost", "What it costs", Html.Figure(ChartTheme.Draw(Chart(blocks), "blocks", 70 + 34 * blocks.Count), says, table, ChartTheme.Legend(["fixed", "by use"])) + Missing(content.Cost) + Lines(content.Cost));
    }

    static List<BlockCost> Blocks(CostEstimate cost) =>
    [
        .. cost.Items.GroupBy(item => item.Block)
            .Select(block => new BlockCost(block.Key, CostEstimate.Sum(block), Expected(block, ItemKind.Fixed), Expected(block, ItemKind.Usage)))
            .OrderByDescending(block => block.Sum.Expected.Usd),
    ];

    static Money Expected(IEnumerable<CostItem> items, ItemKind kind) => CostEstimate.Sum(items.Where(item => item.Kind == kind)).Expected;

    static PlotModel Chart(List<BlockCost> blocks)
    {
        var model = ChartTheme.Chart(blocks.Max(block => block.Block.Length));
        // The axis counts from below, the reader from above.
        var rows = Enumerable.Reverse(blocks).ToList();
        var names = ChartTheme.Styled(new CategoryAxis { Position = AxisPosition.Left, Key = "blocks", GapWidth = 0.5 });
        names.Labels.AddRange(rows.Select(row => row.Block));
        model.Axes.Add(names);
        model.Axes.Add(ChartTheme.Styled(new LinearAxis { Position = AxisPosition.Bottom, Minimum = 0, Title = "US dollars a month", StringFormat = "#,##0" }));
        model.Series.Add(Bars(ChartTheme.Series(0), rows.Select(row => row.Fixed)));
        model.Series.Add(Bars(ChartTheme.Series(1), rows.Select(row => row.Usage)));
        for (var i = 0; i < rows.Count; i++)
            model.Series.Add(Range(rows[i].Sum, i));
        return model;
    }

    static BarSeries Bars(OxyColor colour, IEnumerable<Money> amounts)
    {
        var series = new BarSeries { IsStacked = true, FillColor = colour, StrokeThickness = 0 };
        series.Items.AddRange(amounts.Select(amount => new BarItem((double)amount.Usd)));
        return series;
    }

    static LineSeries Range(MoneyRange sum, int row)
    {
        var line = new LineSeries { Color = ChartTheme.Ink, StrokeThickness = 1.5, MarkerType = MarkerType.Circle, MarkerSize = 2.5, MarkerFill = ChartTheme.Ink };
        line.Points.Add(new((double)sum.Low.Usd, row));
        line.Points.Add(new((double)sum.High.Usd, row));
        return line;
    }

    static string Missing(CostEstimate cost) => cost.Incomplete
        ? $"<p class=\"warn\">Not priced, so the total is too low:</p>{Html.Table("What has no price", ["Resource", "Item", "Reason"], cost.Unpriced.Select(item => new[] { $"{item.Block}: {item.Resource}", item.Item, item.Reason }))}"
        : "";

    static string Lines(CostEstimate cost) => $"<details><summary>Every line of the bill</summary>{Html.Table("Every line of the bill", ["Line", "Block", "#Quantity", "#Unit price", "#Expected", "Why"], cost.Items.Select(item => new[]
    {
        item.Item, item.Block, Figures.Quantity(item.Quantity.Expected, item.Unit), Figures.UnitPrice(item.UnitPrice), $"{item.Monthly.Expected}", item.Assumption,
    }))}</details>\n";

    static string Share(Money part, Money whole) => whole.Usd == 0 ? "" : Figures.Share(part.Usd / whole.Usd);

    sealed record BlockCost(string Block, MoneyRange Sum, Money Fixed, Money Usage);
}
