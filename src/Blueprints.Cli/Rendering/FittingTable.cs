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

    // The least that breaks no word, and of what is left over first figures with their units, then words, then titles get what they need for one line. Where not even the least fits, nothing is set and
    // the table breaks what it must.
    static int?[] Widths(IReadOnlyList<FittingColumn> columns, IReadOnlyList<string[]> rows, List<int> shown, int width)
    {
        var widths = shown.Select(at => Least(columns[at], rows.Select(row => row[at]))).ToArray();
        var over = width - 1 - widths.Sum(each => Around + each);
        if (over < 0)
            return [.. shown.Select(_ => (int?)null)];
        foreach (var at in shown.OrderBy(at => columns[at].Alignment != Justify.Right))
            Grow(at, rows.Select(row => row[at].Length).DefaultIfEmpty(0).Max());
        foreach (var at in shown)
            Grow(at, columns[at].Title.Length);
        return [.. widths.Select(each => (int?)each)];

        void Grow(int at, int needed)
        {
            var more = Math.Clamp(needed - widths[shown.IndexOf(at)], 0, over);
            widths[shown.IndexOf(at)] += more;
            over -= more;
        }
    }

    static int Least(FittingColumn column, IEnumerable<string> cells) => cells.Append(column.Title).Max(LongestWord);

    static int LongestWord(string text) => text.Split(' ').Max(word => word.Length);
}
