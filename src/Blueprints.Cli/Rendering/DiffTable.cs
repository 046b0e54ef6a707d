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
            console.Write(Lines(diff));
        WriteUnknown(console, diff);
        foreach (var sentence in capacity?.Sentences ?? [])
            console.WriteLine(sentence);
        if (diff.Before.CatalogVersion != diff.After.CatalogVersion)
            console.MarkupLine($"[yellow]The two rest on different prices: catalog {Escape(diff.Before.CatalogVersion)} before, {Escape(diff.After.CatalogVersion)} after.[/]");
        console.MarkupLine($"[dim]{Escape(Figures.Basis(diff.After))}. Lines of equal cost are not shown.[/]");
    }

    static Table Lines(CostDiff diff)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("");
        table.AddColumn("Resource and item");
        foreach (var title in new[] { "Before", "After", "Difference" })
            table.AddColumn(new TableColumn(title).RightAligned().NoWrap());
        foreach (var change in diff.Changes)
        {
            table.AddRow(
                new Text(DiffText.Sign(change.Kind)),
                new Markup($"[bold]{Escape(change.Resource)}[/] {Escape(change.Item)}"),
                new Text(DiffText.Amount(change, change.Before)),
                new Text(DiffText.Amount(change, change.After)),
                new Text(change.Delta is { } delta ? Figures.Signed(delta.Expected) : "unknown"));
        }

        return table;
    }

    static void WriteUnknown(IAnsiConsole console, CostDiff diff)
    {
        if (!diff.Incomplete)
            return;
        console.MarkupLine("[red]Lines with ? are no saving and no increase: one of the two does not know their cost.[/]");
        foreach (var change in diff.Changes.Where(change => change.Kind == CostChangeKind.Unknown))
            console.MarkupLine($"  {Escape(change.Resource)}: {Escape(change.Item)}: {Escape(change.Reason)}");
        console.WriteLine();
    }

    static string Escape(string text) => Markup.Escape(text);
}
