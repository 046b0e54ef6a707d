using System.Globalization;

namespace LoadStudy;

/// <summary>Rows and figures of the page.</summary>
static class Markdown
{
    public static string Table(IReadOnlyList<string> titles, IEnumerable<IEnumerable<string>> rows) =>
        string.Concat(rows.Prepend(titles.Select((_, i) => i == 0 ? "---" : "---:")).Prepend(titles).Select(row => $"| {string.Join(" | ", row)} |\n")) + "\n";

    public static string Rate(double perSecond) => string.Create(CultureInfo.InvariantCulture, $"{perSecond:#,##0}");

    public static string Milliseconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1_000:0.###}");

    public static string Microseconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e6:#,##0}");

    public static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");

    /// <summary>What was foretold, and how far off it is.</summary>
    public static string Off(string foretold, double error) => string.Create(CultureInfo.InvariantCulture, $"{foretold} ({error * 100:+0;-0;0} %)");

    /// <summary>Mean and worst of errors, whichever way they go; nothing for none.</summary>
    public static string Errors(IEnumerable<double> errors) => errors.Select(Math.Abs).ToArray() switch
    {
        [] => "",
        var all => string.Create(CultureInfo.InvariantCulture, $"{all.Average() * 100:0} % / {all.Max() * 100:0} %"),
    };
}
