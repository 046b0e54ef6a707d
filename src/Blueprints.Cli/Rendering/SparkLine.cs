namespace Blueprints.Cli.Rendering;

/// <summary>A series as a line of small bars, as wide as there is room.</summary>
static class SparkLine
{
    const string Bars = " ▁▂▃▄▅▆▇█";

    /// <summary>Draws the largest value of each part of the series.</summary>
    /// <param name="values">The values, 0 or more.</param>
    /// <param name="width">Characters at most.</param>
    /// <param name="full">What a full bar stands for. Default: the largest value.</param>
    public static string Of(IReadOnlyList<double> values, int width, double? full = null)
    {
        var columns = Math.Min(width, values.Count);
        var top = full ?? values.DefaultIfEmpty(0).Max();
        return string.Create(columns, (values, columns, top), static (text, state) =>
        {
            for (var column = 0; column < state.columns; column++)
                text[column] = Bar(Largest(state.values, column, state.columns), state.top);
        });
    }

    /// <summary>Draws how much of each part of a series of ones and zeros is one.</summary>
    /// <param name="values">Ones and zeros.</param>
    /// <param name="width">Characters at most.</param>
    public static string Shares(IReadOnlyList<double> values, int width)
    {
        var columns = Math.Min(width, values.Count);
        return Of([.. Enumerable.Range(0, columns).Select(column => Average(values, column, columns))], width, 1);
    }

    static double Average(IReadOnlyList<double> values, int column, int columns)
    {
        var (from, to) = ((int)((long)column * values.Count / columns), (int)((long)(column + 1) * values.Count / columns));
        return values.Skip(from).Take(to - from).Average();
    }

    static double Largest(IReadOnlyList<double> values, int column, int columns)
    {
        var (from, to) = ((int)((long)column * values.Count / columns), (int)((long)(column + 1) * values.Count / columns));
        var largest = 0.0;
        for (var i = from; i < to; i++)
            largest = Math.Max(largest, values[i]);
        return largest;
    }

    // What is not nothing is seen.
    static char Bar(double value, double top) => value <= 0 || top <= 0 ? Bars[0] : Bars[Math.Clamp((int)Math.Round(value / top * (Bars.Length - 1)), 1, Bars.Length - 1)];
}
