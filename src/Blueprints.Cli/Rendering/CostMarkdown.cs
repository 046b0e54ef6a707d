using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Cost.Comparison;
using Blueprints.Quantities;

namespace Blueprints.Cli.Rendering;

/// <summary>An estimate as Markdown for the comment of a pull request: what changes first, then the total, then the lines, folded.</summary>
static class CostMarkdown
{
    /// <summary>The document.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="diff">How it differs from the one before; null where there is none.</param>
    public static string Write(CostEstimate estimate, CostDiff? diff)
    {
        var text = new MarkdownText();
        if (diff is not null)
            DiffMarkdown.Write(text, diff);
        text.Line($"### {Escape(estimate.Target)}: {estimate.Monthly.Expected} a month expected{(estimate.Incomplete ? " (incomplete)" : "")}").Line();
        text.Table(["", "Low:", "Expected:", "High:"],
        [
            Amounts("**Total a month**", estimate.Monthly),
            .. estimate.IsDiscounted ? [Amounts("At list prices", estimate.ListMonthly)] : Array.Empty<string[]>(),
            Amounts("Fixed", CostEstimate.Sum(estimate.Items.Where(item => item.Kind == ItemKind.Fixed))),
            Amounts("By usage", CostEstimate.Sum(estimate.Items.Where(item => item.Kind == ItemKind.Usage))),
        ]);
        WriteGaps(text, estimate);
        text.Open("By block").Table(["Block", "Low:", "Expected:", "High:"], [.. estimate.Items.GroupBy(item => item.Block).Select(block => Amounts(Escape(block.Key), CostEstimate.Sum(block)))], 0.2m).Close();
        text.Open($"All {Figures.Count(estimate.Items.Length, "line")}").Table(["Block", "Item", "Quantity:", "Unit price:", "Low:", "Expected:", "High:"], [.. estimate.Items.Select(Line)]).Close();
        return text.Line($"<sub>{Escape(Figures.Basis(estimate))}.</sub>").ToString();
    }

    static void WriteGaps(MarkdownText text, CostEstimate estimate)
    {
        if (estimate.Incomplete)
        {
            text.Line($"**{Figures.Count(estimate.Unpriced.Length, "line")} without a price: the total is too low.**").Line();
            text.Table(["Block", "Resource", "Item", "Reason"], [.. estimate.Unpriced.Select(item => new[] { Escape(item.Block), Escape(item.Resource), Escape(item.Item), Escape(item.Reason) })], 0.2m);
        }

        if (!estimate.UnknownUsage.IsEmpty)
        {
            text.Open($"{Figures.Count(estimate.UnknownUsage.Length, "line")} billed by use that nothing says, not in the total").Table(["Resource", "Item", "Rate:", "Usage key"],
            [
                .. estimate.UnknownUsage.Select(item => new[] { Escape(item.Resource), Escape(item.Item), $"{Figures.UnitPrice(item.UnitPrice)} per {UnitText.Of(item.Unit, 1)}", $"`{item.UsageKey}`" }),
            ], 0.2m).Close();
        }
    }

    static string[] Line(CostItem item) =>
    [
        Escape(item.Block), Escape(item.Item), Figures.Quantity(item.Quantity.Expected, item.Unit), Escape(Figures.UnitPrice(item)), .. Amounts("", item.Monthly)[1..],
    ];

    static string[] Amounts(string name, MoneyRange range) => [name, range.Low.ToString(), range.Expected.ToString(), range.High.ToString()];

    static string Escape(string text) => MarkdownText.Escape(text);
}
