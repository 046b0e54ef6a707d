using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Cost.Comparison;
using Blueprints.Quantities;

namespace Blueprints.Cli.Rendering;

/// <summary>A comparison of two bills as Markdown: the difference first, then the lines, folded.</summary>
static class DiffMarkdown
{
    public static string Write(CostDiff diff, CapacityDiff? capacity = null)
    {
        var text = new MarkdownText();
        Write(text, diff);
        foreach (var sentence in capacity?.Sentences ?? [])
            text.Line($"- {Escape(sentence)}");
        if (capacity is not null)
            text.Line();
        return text.Line($"<sub>{MarkdownText.Escape(Figures.Basis(diff.After))}.</sub>").ToString();
    }

    /// <summary>Adds the comparison to a document.</summary>
    public static void Write(MarkdownText text, CostDiff diff)
    {
        var (delta, before, after) = (diff.MonthlyDelta, diff.Before.Monthly, diff.After.Monthly);
        text.Line($"## {Figures.Signed(delta.Expected)} a month expected{Share(delta.Expected, before.Expected)}{(diff.Incomplete ? ", incomplete" : "")}").Line();
        text.Table(["", "Low:", "Expected:", "High:"],
        [
            Row($"Before ({Escape(diff.Before.Target)})", before, amount => amount.ToString()),
            Row($"After ({Escape(diff.After.Target)})", after, amount => amount.ToString()),
            Row("**Difference**", delta, Figures.Signed),
        ]);
        if (diff.Incomplete)
            text.Line("**Some lines have a cost in one of the two only because the other does not know it. They are not part of the difference.**").Line();
        if (diff.Changes.IsEmpty)
            text.Line("No line changes.").Line();
        else
            text.Open(Figures.Count(diff.Changes.Length, "changed line")).Table(["", "Resource", "Item", "Before:", "After:", "Difference:"], [.. diff.Changes.Select(Line)], 0.5m).Close();
    }

    static string[] Line(CostChange change) =>
    [
        DiffText.Sign(change.Kind), Escape(change.Resource), Escape(change.Item) + (change.Reason.Length == 0 ? "" : $" ({Escape(change.Reason)})"),
        DiffText.Amount(change, change.Before), DiffText.Amount(change, change.After), change.Delta is { } delta ? Figures.Signed(delta.Expected) : "unknown",
    ];

    static string[] Row(string name, MoneyRange range, Func<Money, string> format) => [name, format(range.Low), format(range.Expected), format(range.High)];

    static string Share(Money delta, Money before) => Figures.Percent(delta, before) is { Length: > 0 } share ? $" ({share})" : "";

    static string Escape(string text) => MarkdownText.Escape(text);
}
