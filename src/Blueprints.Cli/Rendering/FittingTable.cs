using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>A table that leaves out its least columns before a narrow terminal would break words; what it left out is said below it.</summary>
static class FittingTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="console">Where to; its width decides.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The cells, as many in each row as there are columns.</param>
    public static void Write(IAnsiConsole console, IReadOnlyList<FittingColumn> columns, IEnumerable<string[]> rows) =>
        Write(console, columns, rows.Select(row => row.Select(cell => new FittingCell(cell)).ToArray()));

    /// <summary>Writes the table.</summary>
    /// <param name="console">Where to; its width decides.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The cells, as many in each row as there are columns.</param>
    public static void Write(IAnsiConsole console, IReadOnlyList<FittingColumn> columns, IEnumerable<FittingCell[]> rows)
    {
        var cells = rows.ToList();
        // What reads a pipe looks for whole names.
        if (!Terminal.HasWidth)
            console.Profile.Width = Math.Max(console.Profile.Width, FittingLayout.Unbroken(columns, cells));
        var layout = FittingLayout.Of(columns, cells, console.Profile.Width, droppable: Terminal.HasWidth);
        var table = new Table { Border = TableBorder.Simple, ShowFooters = columns.Any(column => column.Footer is not null) };
        foreach (var (at, width) in layout)
        {
            var (title, alignment) = (new FittingCell(columns[at].Title).Within(width), columns[at].Alignment);
            table.AddColumn(new TableColumn(title) { Alignment = alignment, Width = width, Footer = new FittingCell(columns[at].Footer ?? "", FittingCell.Bold).Within(width) });
        }

        foreach (var row in cells)
            table.AddRow(layout.Select(shown => row[shown.Column].Within(shown.Width)));
        console.Write(table);
        if (layout.Count < columns.Count)
            console.WriteLine($"A wider terminal also shows {string.Join(", ", Enumerable.Range(0, columns.Count).Except(layout.Select(shown => shown.Column)).Select(at => columns[at].Title))}.");
    }
}
