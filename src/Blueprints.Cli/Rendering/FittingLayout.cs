using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>Which columns of a <see cref="FittingTable"/> a width has room for, and how wide each is.</summary>
static class FittingLayout
{
    // Of a narrow table's width, the share that a column may claim from those that give way.
    const double Claim = 0.45;

    // What the plainest border puts around each cell, and one more at the end.
    const int Around = 3;

    /// <summary>The columns that are shown, each with its width.</summary>
    /// <param name="columns">All columns.</param>
    /// <param name="rows">All cells.</param>
    /// <param name="width">The width of the whole table.</param>
    /// <param name="droppable">Whether columns may give way.</param>
    public static List<(int Column, int Width)> Of(IReadOnlyList<FittingColumn> columns, IReadOnlyList<FittingCell[]> rows, int width, bool droppable)
    {
        var needs = columns.Select((column, at) => new Need(column, [.. rows.Select(row => row[at])])).ToList();
        var shown = Enumerable.Range(0, columns.Count).ToList();
        while (droppable && shown.Sum(at => Around + needs[at].Comfortable((int)(width * Claim))) + 1 > width && shown.Where(at => columns[at].GivesWay > 0).ToList() is { Count: > 0 } least)
            shown.Remove(least.MinBy(at => columns[at].GivesWay));
        return [.. shown.Zip(Widths([.. shown.Select(at => needs[at])], width - 1 - (Around * shown.Count), (int)(width * Claim)))];
    }

    /// <summary>The width of a table that shows all columns and breaks no word.</summary>
    /// <param name="columns">All columns.</param>
    /// <param name="rows">All cells.</param>
    public static int Unbroken(IReadOnlyList<FittingColumn> columns, IReadOnlyList<FittingCell[]> rows) => columns.Select((column, at) => Around + new Need(column, [.. rows.Select(row => row[at])]).Word).Sum() + 1;

    // What is comfortable, or the least that breaks no word, or no part of a word; only names are ever broken within. Of what is left over first figures with their units, then words, then titles get
    // what they need for one line.
    static int[] Widths(Need[] needs, int width, int claim)
    {
        int[][] choices = [[.. needs.Select(need => need.Comfortable(claim))], [.. needs.Select(need => need.Word)], [.. needs.Select(need => need.Part)]];
        var widths = choices.FirstOrDefault(choice => choice.Sum() <= width) ?? choices[^1];
        while (widths.Sum() > width && Enumerable.Range(0, needs.Length).Where(at => !needs[at].IsFigure && widths[at] > 1).ToList() is { Count: > 0 } names)
            widths[names.MaxBy(at => widths[at])]--;
        Share(need => need.IsFigure ? need.Line : 0);
        Share(need => need.Line);
        Share(need => need.Title);
        return widths;

        // To all alike that still need it, so that no long text starves another.
        void Share(Func<Need, int> wanted)
        {
            while (widths.Sum() < width && Enumerable.Range(0, needs.Length).Where(at => widths[at] < wanted(needs[at])).ToList() is { Count: > 0 } wanting)
                widths[wanting.MinBy(at => widths[at])]++;
        }
    }

    sealed class Need(FittingColumn column, FittingCell[] cells)
    {
        readonly FittingCell[] all = [.. cells, column.Footer ?? ""];

        public bool IsFigure => column.Alignment == Justify.Right;

        public int Word => Least(parts: false);

        public int Part => IsFigure ? Word : Least(parts: true);

        public int Comfortable(int most) => Math.Max(Word, Math.Min(Math.Min(column.Room, most), Math.Max(Line, Title)));

        public int Line => all.Max(cell => cell.Most);

        public int Title => column.Title.Length;

        int Least(bool parts) => all.Append(column.Title).Max(cell => cell.Least(parts));
    }
}
