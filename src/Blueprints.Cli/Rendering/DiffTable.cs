using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Cost.Comparison;
using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>A comparison of two bills as a table: the answer first, then the lines that differ.</summary>
static class DiffTable
{
    public static void Write(IAnsiConsole console, CostDiff diff, CapacityDiff? capacity = null)
    {
        var (delta, before, after) = (diff.MonthlyDelta, diff.Before.Monthly, diff.After.Monthly);
        var share = Figures.Percent(delta.Expected, before.Expected) is { Length: > 0 } percent ? $" ({percent})" : "";
        console.MarkupLine($"[bold]{Figures.Signed(delta.Expected)} a month[/] expected{share}{(diff.Incomplete ? " [red](incomplete: see the lines with ?)[/]" : "")}");
        console.MarkupLine($"{Escape(diff.Before.Target)} {before.Expected} → {Escape(diff.After.Target)} {after.Expected}; smallest {Figures.Signed(delta.Low)}, largest {Figures.Signed(delta.High)}");
        console.WriteLine();
        if (diff.Changes.IsEmpty)
            console.MarkupLine("No line changes.");
        else
            FittingTable.Write(console, Columns, diff.Changes.Select(Row));
        WriteUnknown(console, diff);
        foreach (var sentence in capacity?.Sentences ?? [])
            console.WriteLine(sentence);
        if (diff.Before.CatalogVersion != diff.After.CatalogVersion)
            console.MarkupLine($"[yellow]The two rest on different prices: catalog {Escape(diff.Before.CatalogVersion)} before, {Escape(diff.After.CatalogVersion)} after.[/]");
        console.MarkupLine($"[dim]{Escape(Figures.Basis(diff.After))}. Lines of equal cost are not shown.[/]");
    }

    // The sign before each line says what the two amounts say, so that they give way to the item's name.
    static readonly FittingColumn[] Columns =
        [new(""), new("Resource and item", Room: 24), new("Before", Justify.Right, GivesWay: 1), new("After", Justify.Right, GivesWay: 2), new("Difference", Justify.Right)];

    static FittingCell[] Row(CostChange change) =>
    [
        DiffText.Sign(change.Kind),
        new($"{change.Resource} {change.Item}", FittingCell.Bold, change.Resource.Length),
        DiffText.Amount(change, change.Before),
        DiffText.Amount(change, change.After),
        change.Delta is { } delta ? Figures.Signed(delta.Expected) : "unknown",
    ];

    static void WriteUnknown(IAnsiConsole console, CostDiff diff)
    {
        if (!diff.Incomplete)
            return;
        console.MarkupLine("[red]Lines with ? are no saving and no increase: one of the two does not know their cost.[/]");
        foreach (var change in diff.Changes.Where(change => change.Kind == CostChangeKind.Unknown))
            console.Write(Prose.Item($"{Escape(change.Resource)}: {Escape(change.Item)}: {Escape(change.Reason)}"));
        console.WriteLine();
    }

    static string Escape(string text) => Markup.Escape(text);
}
