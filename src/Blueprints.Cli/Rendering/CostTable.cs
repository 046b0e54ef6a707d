using Blueprints.Estimation.Cost;
using Blueprints.Quantities;
using Blueprints.Traffic;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Blueprints.Cli.Rendering;

/// <summary>An estimate as a table: the answer first, then the lines by block, then what it rests on.</summary>
static class CostTable
{
    // Below this width the quantity and the unit price give way to the item's name.
    const int WideEnough = 100;

    // What nothing says the use of can be every second resource of a stack.
    const int RatesShown = 12;

    public static void Write(IAnsiConsole console, CostEstimate estimate, Workload? workload, bool explain)
    {
        WriteAnswer(console, estimate, workload);
        console.Write(Lines(estimate, console.Profile.Width >= WideEnough));
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

    static Table Lines(CostEstimate estimate, bool wide)
    {
        var table = new Table { Border = TableBorder.Simple, ShowFooters = true };
        table.AddColumn(new TableColumn("Block and item").Footer("[bold]Total a month[/]"));
        if (wide)
        {
            table.AddColumn(new TableColumn("Quantity").RightAligned().NoWrap());
            table.AddColumn(new TableColumn("Unit price").RightAligned().NoWrap());
        }

        var total = estimate.Monthly;
        foreach (var (name, amount) in new[] { ("Low", total.Low), ("Expected", total.Expected), ("High", total.High) })
            table.AddColumn(new TableColumn(name).RightAligned().NoWrap().Footer($"[bold]{amount}[/]"));
        foreach (var block in estimate.Items.GroupBy(item => item.Block))
            AddBlock(table, block.Key, [.. block], wide);
        return table;
    }

    static void AddBlock(Table table, string block, IReadOnlyList<CostItem> items, bool wide)
    {
        AddRow(table, wide, new Markup($"[bold]{Escape(block)}[/]"), "", "", CostEstimate.Sum(items), amount => $"[bold]{amount}[/]");

        // Like resources share a row: two instances of one class are one line of twice the hours.
        foreach (var same in items.GroupBy(item => (item.Item, item.Sku, item.UnitPrice, item.ListPrice)))
        {
            var quantity = same.Sum(item => item.Quantity.Expected);
            var price = same.Key.UnitPrice == Money.Zero ? "free" : Figures.UnitPrice(same.First());
            AddRow(table, wide, Indented(same.Key.Item), Figures.Quantity(quantity, same.First().Unit), price, CostEstimate.Sum(same), amount => amount.ToString());
        }
    }

    static void AddRow(Table table, bool wide, IRenderable name, string quantity, string unitPrice, MoneyRange monthly, Func<Money, string> format)
    {
        IEnumerable<string> amounts = [format(monthly.Low), format(monthly.Expected), format(monthly.High)];
        table.AddRow([name, .. (wide ? amounts.Prepend(unitPrice).Prepend(quantity) : amounts).Select(text => new Markup(text))]);
    }

    // A padder and not spaces, so that wrapped lines stay indented.
    static Padder Indented(string text) => new(new Text(text), new Padding(2, 0, 0, 0));

    static void WriteExplanations(IAnsiConsole console, CostEstimate estimate)
    {
        foreach (var item in estimate.Items)
        {
            console.MarkupLine($"[bold]{Escape(item.Resource)}[/]: {Escape(item.Item)}");
            console.MarkupLine($"  {Escape(Figures.Quantity(item.Quantity.Expected, item.Unit))} × {Figures.UnitPrice(item.UnitPrice)} = {item.Monthly.Expected}: {Escape(item.Assumption)}");
            if (item.ListPrice is { } list)
                console.MarkupLine($"  list price {Figures.UnitPrice(list)}, {Escape(item.Discount ?? "")}");
            console.MarkupLine($"  [dim]{Escape(item.Sku)}: {Escape(item.Source)}[/]");
        }

        console.WriteLine();
    }

    static void WriteUnpriced(IAnsiConsole console, CostEstimate estimate)
    {
        if (!estimate.Incomplete)
            return;
        console.MarkupLine("[red]Not priced, so the total is too low:[/]");
        foreach (var item in estimate.Unpriced)
            console.MarkupLine($"  {Escape(item.Block)}: {Escape(item.Item)} ({Figures.Number(item.Quantity.Expected)} in a month): {Escape(item.Reason)}");
        console.WriteLine();
    }

    static void WriteUnknownUsage(IAnsiConsole console, CostEstimate estimate, bool all)
    {
        if (estimate.UnknownUsage.IsEmpty)
            return;
        console.MarkupLine("[yellow]Billed by use that nothing says, not in the total; of a preview or a state, a usage file with the key prices it:[/]");
        foreach (var item in all ? estimate.UnknownUsage : estimate.UnknownUsage.Take(RatesShown))
            console.MarkupLine($"  {Escape(item.Resource)}: {Escape(item.Item)}: {Figures.UnitPrice(item.UnitPrice)} per {Escape(UnitText.Of(item.Unit, 1))} ({Escape(item.UsageKey)})");
        if (!all && estimate.UnknownUsage.Length > RatesShown)
            console.MarkupLine($"  and {Figures.Count(estimate.UnknownUsage.Length - RatesShown, "more line")}: --explain shows all");
        console.WriteLine();
    }

    static void WriteBasis(IAnsiConsole console, CostEstimate estimate, bool explain)
    {
        var derived = estimate.Items.Count(item => item.Derived);
        console.MarkupLine($"[dim]{Escape(Figures.Basis(estimate))}{(derived > 0 ? $"; {derived} derived price(s)" : "")}.[/]");
        if (!explain)
            console.MarkupLine("[dim]--explain shows the assumption and source of every line.[/]");
    }

    static string PerThousand(MoneyRange total, Workload? workload) =>
        workload is null || workload.DailyUsers.Expected == 0 ? "" : $"; {new Money(total.Expected.Usd / workload.DailyUsers.Expected * 1_000)} per 1,000 daily users";

    static string Escape(string text) => Markup.Escape(text);
}
