using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>A table that leaves out its least columns before a narrow terminal would break words; what it left out is said below it.</summary>
static class FittingTable
{
    // What the plainest border puts around each cell, and around them all.
    const int Around = 3;

    /// <summary>Writes the table.</summary>
    /// <param name="console">Where to; its width decides.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The cells, as many in each row as there are columns.</param>
    public static void Write(IAnsiConsole console, IReadOnlyList<FittingColumn> columns, IEnumerable<string[]> rows)
    {
        var cells = rows.ToList();
        var shown = Fitting(columns, cells, Terminal.HasWidth ? console.Profile.Width : int.MaxValue);
        var table = new Table { Border = TableBorder.Simple };
        var widths = Widths(columns, cells, shown, console.Profile.Width);
        foreach (var (at, width) in shown.Zip(widths))
            table.AddColumn(new TableColumn(new Text(columns[at].Title)) { Alignment = columns[at].Alignment, Width = width });
        foreach (var row in cells)
            table.AddRow(shown.Select(at => new Text(row[at])));
        console.Write(table);
        if (shown.Count < columns.Count)
            console.WriteLine($"A wider terminal also shows {string.Join(", ", Enumerable.Range(0, columns.Count).Except(shown).Select(at => columns[at].Title))}.");
    }

    /// <summary>The places of the columns that fit without breaking a word.</summary>
    internal static List<int> Fitting(IReadOnlyList<FittingColumn> columns, IReadOnlyList<string[]> rows, int width)
    {
        var shown = Enumerable.Range(0, columns.Count).ToList();
        while (shown.Sum(at => Around + Least(columns[at], rows.Select(row => row[at]))) + 1 > width && shown.Where(at => columns[at].GivesWay > 0).ToList() is { Count: > 0 } droppable)
            shown.Remove(droppable.MinBy(at => columns[at].GivesWay));
        return shown;
    }

    // The least that breaks no word and no number, and then, from the left, what is left over. Where not even that fits, nothing is set and the table breaks what it must.
    static IEnumerable<int?> Widths(IReadOnlyList<FittingColumn> columns, IReadOnlyList<string[]> rows, List<int> shown, int width)
    {
        var least = shown.Select(at => Least(columns[at], rows.Select(row => row[at]))).ToList();
        var over = width - 1 - least.Sum(each => Around + each);
        if (over < 0)
            return shown.Select(_ => (int?)null);
        return shown.Zip(least, (at, each) =>
        {
            var more = Math.Min(over, rows.Select(row => row[at].Length).Append(columns[at].Title.Length).Max() - each);
            over -= more;
            return (int?)(each + more);
        }).ToList();
    }

    // Numbers stand on the right and are never broken; their titles, and words on the left, go over several lines.
    static int Least(FittingColumn column, IEnumerable<string> cells) =>
        cells.Select(cell => column.Alignment == Justify.Right ? cell.Length : LongestWord(cell)).Append(LongestWord(column.Title)).Max();

    static int LongestWord(string text) => text.Split(' ').Max(word => word.Length);
}
