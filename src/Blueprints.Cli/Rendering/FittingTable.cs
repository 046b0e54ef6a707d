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
        foreach (var at in shown)
            table.AddColumn(new TableColumn(new Text(columns[at].Title)) { Alignment = columns[at].Alignment });
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
        while (shown.Sum(Need) + 1 > width && shown.Where(at => columns[at].GivesWay > 0).ToList() is { Count: > 0 } droppable)
            shown.Remove(droppable.MinBy(at => columns[at].GivesWay));
        return shown;

        int Need(int at) => Around + rows.Select(row => LongestWord(row[at])).Append(LongestWord(columns[at].Title)).Max();
    }

    static int LongestWord(string text) => text.Split(' ').Max(word => word.Length);
}
