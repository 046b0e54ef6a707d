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
    // A picture of thousands of resources shows none; the command has all of them.
    const int Drawn = 20, Shown = 200, ShownLines = 1_000;

    public static ReportSection Write(ReportContent content)
    {
        var blocks = Blocks(content.Cost);
        return new("cost", "What it costs", (blocks.Count == 0 ? "<p>Nothing here is billed by the hour, and nothing says what it is used for.</p>\n" : Picture(content, blocks)) + Missing(content.Cost) + Unknown(content.Cost) + (blocks.Count == 0 ? "" : Lines(content.Cost)));
    }

    static string Picture(ReportContent content, List<BlockCost> blocks)
    {
        var top = blocks[0];
        var says = string.Create(CultureInfo.InvariantCulture, $"{content.Cost.Monthly.Expected} a month, of which {top.Block} is {Share(top.Sum.Expected, content.Cost.Monthly.Expected)}; the thin line goes from the smallest to the largest size{(blocks.Count > Drawn ? $". The picture has the {Drawn} dearest of {blocks.Count:#,##0}" : "")}.");
        var table = Html.Table("Cost of each block in a month", ["Block", "#Fixed", "#By use", "#Low", "#Expected", "#High", "#Share"], blocks.Take(Shown).Select(block => new[]
        {
            block.Block, $"{block.Fixed}", $"{block.Usage}", $"{block.Sum.Low}", $"{block.Sum.Expected}", $"{block.Sum.High}", Share(block.Sum.Expected, content.Cost.Monthly.Expected),
        }));
        var drawn = blocks.Take(Drawn).ToList();
        return Html.Figure(ChartTheme.Draw(Chart(drawn), "blocks", 70 + 34 * drawn.Count), says, table + Rest(blocks.Count, Shown), ChartTheme.Legend(["fixed", "by use"]));
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
        ? $"<p class=\"warn\">Not priced, so the total is too low:</p>{Html.Table("What has no price", ["Resource", "Item", "Reason"], cost.Unpriced.Take(Shown).Select(item => new[] { $"{item.Block}: {item.Resource}", item.Item, item.Reason }))}{Rest(cost.Unpriced.Length, Shown)}"
        : "";

    static string Unknown(CostEstimate cost) => cost.UnknownUsage.IsEmpty
        ? ""
        : $"<details><summary>Billed by use that nothing says, not in the total: {Figures.Count(cost.UnknownUsage.Length, "line")}</summary>{Html.Table("Billed by use that nothing says", ["Resource", "Item", "Usage key", "#Unit price"], cost.UnknownUsage.Take(Shown).Select(item => new[]
        {
            item.Resource, item.Item, item.UsageKey, $"{Figures.UnitPrice(item.UnitPrice)} per {UnitText.Of(item.Unit, 1)}",
        }))}{Rest(cost.UnknownUsage.Length, Shown)}</details>\n";

    static string Lines(CostEstimate cost)
    {
        // In the bill's own order where all of it is here; else the dearest, which matter.
        var lines = cost.Items.Length <= ShownLines ? cost.Items : [.. cost.Items.OrderByDescending(item => item.Monthly.Expected.Usd).Take(ShownLines)];
        return $"<details><summary>Every line of the bill</summary>{Html.Table("Every line of the bill", ["Line", "Block", "#Quantity", "#Unit price", "#Expected", "Why"], lines.Select(item => new[]
        {
            item.Item, item.Block, Figures.Quantity(item.Quantity.Expected, item.Unit), Figures.UnitPrice(item.UnitPrice), $"{item.Monthly.Expected}", item.Assumption,
        }))}{Rest(cost.Items.Length, ShownLines)}</details>\n";
    }

    static string Rest(int count, int shown) => count <= shown ? "" : string.Create(CultureInfo.InvariantCulture, $"<p>And {count - shown:#,##0} more; blueprints cost tells all of them.</p>\n");

    static string Share(Money part, Money whole) => whole.Usd == 0 ? "" : Figures.Share(part.Usd / whole.Usd);

    sealed record BlockCost(string Block, MoneyRange Sum, Money Fixed, Money Usage);
}
