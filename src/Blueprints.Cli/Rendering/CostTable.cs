using Blueprints.Estimation.Cost;
using Blueprints.Quantities;
using Blueprints.Traffic;
using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>An estimate as a table: the answer first, then the lines by block, then what it rests on.</summary>
static class CostTable
{
    // What nothing says the use of can be every second resource of a stack.
    const int RatesShown = 12;

    public static void Write(IAnsiConsole console, CostEstimate estimate, Workload? workload, bool explain)
    {
        WriteAnswer(console, estimate, workload);
        FittingTable.Write(console, Columns(estimate.Monthly), estimate.Items.GroupBy(item => item.Block).SelectMany(block => Rows(block.Key, [.. block])));
        WriteUnpriced(console, estimate);
        WriteUnknownUsage(console, estimate, explain);
        foreach (var warning in estimate.Warnings)
            console.MarkupLine($"[yellow]warning:[/] {Escape(warning)}");
        if (explain)
            WriteExplanations(console, estimate);
        WriteBasis(console, estimate, explain);
    }

    static void WriteAnswer(IAnsiConsole console, CostEstimate estimate, Workload? workload)
    {
        var total = estimate.Monthly;
        var incomplete = estimate.Incomplete ? " [red](incomplete: see below)[/]" : "";
        console.MarkupLine($"[bold]{total.Expected} a month[/] expected for {Escape(estimate.Target)} in {Escape(estimate.Region)}{(workload is null ? "" : $" with {Figures.Number(workload.DailyUsers.Expected)} daily users")}{incomplete}");
        console.MarkupLine($"from {total.Low} at its smallest to {total.High} at its largest{PerThousand(total, workload)}");
        console.MarkupLine($"{Figures.Sum(estimate, ItemKind.Fixed)} fixed, {Figures.Sum(estimate, ItemKind.Usage)} by usage{(estimate.UnknownUsage.IsEmpty ? "" : $"; the use of {Figures.Count(estimate.UnknownUsage.Length, "line")} is not known")}");
        console.WriteLine();
    }

    static FittingColumn[] Columns(MoneyRange total) =>
    [
        new("Block and item", Room: 36, Footer: "Total a month"), new("Quantity", Justify.Right, GivesWay: 1), new("Unit price", Justify.Right, GivesWay: 2, Room: 10),
        new("Low", Justify.Right, GivesWay: 3, Footer: $"{total.Low}"), new("Expected", Justify.Right, Footer: $"{total.Expected}"), new("High", Justify.Right, GivesWay: 4, Footer: $"{total.High}"),
    ];

    static IEnumerable<FittingCell[]> Rows(string block, IReadOnlyList<CostItem> items)
    {
        yield return [new(block, FittingCell.Bold), "", "", .. Amounts(CostEstimate.Sum(items), FittingCell.Bold)];

        // Like resources share a row: two instances of one class are one line of twice the hours.
        foreach (var same in items.GroupBy(item => (item.Item, item.Sku, item.UnitPrice, item.ListPrice)))
        {
            var quantity = Figures.Quantity(same.Sum(item => item.Quantity.Expected), same.First().Unit);
            yield return [new(same.Key.Item, Indent: 2), quantity, same.Key.UnitPrice == Money.Zero ? "free" : Figures.UnitPrice(same.First()), .. Amounts(CostEstimate.Sum(same))];
        }
    }

    static IEnumerable<FittingCell> Amounts(MoneyRange monthly, Style? style = null) => new[] { monthly.Low, monthly.Expected, monthly.High }.Select(amount => new FittingCell($"{amount}", style));

    static void WriteExplanations(IAnsiConsole console, CostEstimate estimate)
    {
        foreach (var item in estimate.Items)
        {
            console.MarkupLine($"[bold]{Escape(item.Resource)}[/]: {Escape(item.Item)}");
            console.Write(Prose.Item($"{Escape(Figures.Quantity(item.Quantity.Expected, item.Unit))} × {Figures.UnitPrice(item.UnitPrice)} = {item.Monthly.Expected}: {Escape(item.Assumption)}"));
            if (item.ListPrice is { } list)
                console.Write(Prose.Item($"list price {Figures.UnitPrice(list)}, {Escape(item.Discount ?? "")}"));
            console.Write(Prose.Item($"[dim]{Escape(item.Sku)}: {Escape(item.Source)}[/]"));
        }

        console.WriteLine();
    }

    static void WriteUnpriced(IAnsiConsole console, CostEstimate estimate)
    {
        if (!estimate.Incomplete)
            return;
        console.MarkupLine("[red]Not priced, so the total is too low:[/]");
        foreach (var item in estimate.Unpriced)
            console.Write(Prose.Item($"{Escape(item.Block)}: {Escape(item.Item)}{(item.Quantity.Expected == 0 ? "" : $" ({Figures.Number(item.Quantity.Expected)} in a month)")}: {Escape(item.Reason)}"));
        console.WriteLine();
    }

    static void WriteUnknownUsage(IAnsiConsole console, CostEstimate estimate, bool all)
    {
        if (estimate.UnknownUsage.IsEmpty)
            return;
        console.MarkupLine("[yellow]Billed by use that nothing says, not in the total; of a preview or a state, a usage file with the key prices it:[/]");
        foreach (var item in all ? estimate.UnknownUsage : estimate.UnknownUsage.Take(RatesShown))
            console.Write(Prose.Item($"{Escape(item.Resource)}: {Escape(item.Item)}: {Figures.UnitPrice(item.UnitPrice)} per {Escape(UnitText.Of(item.Unit, 1))} ({Escape(item.UsageKey)})"));
        if (!all && estimate.UnknownUsage.Length > RatesShown)
            console.Write(Prose.Item($"and {Figures.Count(estimate.UnknownUsage.Length - RatesShown, "more line")}: --explain shows all"));
        console.WriteLine();
    }

    static void WriteBasis(IAnsiConsole console, CostEstimate estimate, bool explain)
    {
        var derived = estimate.Items.Count(item => item.Derived);
        console.MarkupLine($"[dim]{Escape(Figures.Basis(estimate))}{(derived > 0 ? $"; {Figures.Count(derived, "derived price")}" : "")}.[/]");
        if (!explain)
            console.MarkupLine("[dim]--explain shows the assumption and source of every line.[/]");
    }

    static string PerThousand(MoneyRange total, Workload? workload) =>
        workload is null || workload.DailyUsers.Expected == 0 ? "" : $"; {new Money(total.Expected.Usd / workload.DailyUsers.Expected * 1_000)} per 1,000 daily users";

    static string Escape(string text) => Markup.Escape(text);
}
