using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OxyPlot;
using OxyPlot.Axes;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>
/// How charts look. The chart library draws in fixed colours; those of this theme stand for variables of the page's style sheet, which has one set for light and one for
/// dark, so that one drawing serves both.
/// </summary>
static partial class ChartTheme
{
    public static readonly OxyColor Ink = OxyColor.FromRgb(1, 1, 1);
    public static readonly OxyColor Grid = OxyColor.FromRgb(2, 2, 2);
    public static readonly OxyColor Danger = OxyColor.FromRgb(3, 3, 3);

    const double Width = 860;
    const double NarrowWidth = 420;
    const int SeriesColours = 6;

    /// <summary>The colour of a series; they repeat after six.</summary>
    public static OxyColor Series(int index) => OxyColor.FromRgb(4, 4, (byte)(4 + index % SeriesColours));

    /// <summary>An empty chart. Its margins are given, because the browser's font is not the one that the library measures.</summary>
    /// <param name="longestLabel">The longest label of the left axis, in letters.</param>
    public static PlotModel Chart(int longestLabel) => new()
    {
        DefaultFont = "sans-serif",
        DefaultFontSize = 13,
        TextColor = Ink,
        PlotAreaBorderColor = OxyColors.Undefined,
        PlotAreaBorderThickness = new(0),
        Padding = new(0),
        PlotMargins = new(40 + 8.5 * longestLabel, 12, 28, 48),
    };

    /// <summary>Names series by their colours, as text of the page rather than of the picture.</summary>
    /// <param name="names">The series, in the order of their colours.</param>
    public static string Legend(IEnumerable<string> names) => Legend(names.Select((name, at) => (at, name)));

    /// <summary>Names series by their colours where not every colour is in the picture.</summary>
    /// <param name="names">The colours, and the series that have them.</param>
    /// <param name="first">What stands before them, in the colour of the text; null for nothing.</param>
    public static string Legend(IEnumerable<(int Colour, string Name)> names, string? first = null) =>
        $"<ul class=\"legend\">{(first is null ? "" : Entry("ink", first))}{string.Concat(names.Select(entry => Entry(string.Create(CultureInfo.InvariantCulture, $"series{entry.Colour % SeriesColours + 1}"), entry.Name)))}</ul>\n";

    /// <summary>Gives an axis the theme's lines.</summary>
    public static TAxis Styled<TAxis>(TAxis axis) where TAxis : Axis
    {
        // Labels of millions stay apart, on a phone too.
        if (axis.Position == AxisPosition.Bottom)
            axis.IntervalLength = 90;
        (axis.AxislineStyle, axis.AxislineColor, axis.TicklineColor, axis.TextColor, axis.TitleColor) = (LineStyle.Solid, Ink, Ink, Ink, Ink);
        (axis.MajorGridlineStyle, axis.MajorGridlineColor, axis.MinorTickSize, axis.AxisTitleDistance) = (axis is CategoryAxis ? LineStyle.None : LineStyle.Solid, Grid, 0, axis.Position == AxisPosition.Left ? 24 : 10);
        return axis;
    }

    /// <summary>Draws a chart as SVG that takes its colours and its width from the page: once for screens and paper, and once for phones, where the first would be too small to read. The style sheet shows one.</summary>
    /// <param name="model">The chart.</param>
    /// <param name="id">Its name in the page, so that parts of two charts are not taken for one another.</param>
    /// <param name="height">Its height, in pixels at full width.</param>
    public static string Draw(PlotModel model, string id, double height) => $"{Draw(model, id, "wide", Width, height)}\n{Draw(model, $"{id}-narrow", "narrow", NarrowWidth, height)}";

    static string Draw(PlotModel model, string id, string kind, double width, double height)
    {
        using var stream = new MemoryStream();
        new SvgExporter { Width = width, Height = height, UseVerticalTextAlignmentWorkaround = true }.Export(model, stream);
        var svg = Encoding.UTF8.GetString(stream.ToArray());
        svg = svg[svg.IndexOf("<svg", StringComparison.Ordinal)..];
        svg = Head().Replace(svg, string.Create(CultureInfo.InvariantCulture, $"<svg class=\"{kind}\" viewBox=\"0 0 {width} {height}\" xmlns=\"http://www.w3.org/2000/svg\">"), 1);
        svg = ClipId().Replace(svg, $"{id}-clip$1");
        return Colour().Replace(svg, match => Variable(match)).Trim();
    }

    static string Entry(string colour, string name) => $"<li><span style=\"background:var(--{colour})\"></span>{Html.Text(name)}</li>";

    static string Variable(Match match) => (match.Groups[1].Value, match.Groups[2].Value) switch
    {
        ("1", "1") => "var(--ink)",
        ("2", "2") => "var(--grid)",
        ("3", "3") => "var(--danger)",
        ("4", "4") => string.Create(CultureInfo.InvariantCulture, $"var(--series{int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) - 3})"),
        _ => match.Value,
    };

    // The element of that name has no number.
    [GeneratedRegex("clipPath([0-9]+)")]
    private static partial Regex ClipId();

    [GeneratedRegex("<svg[^>]*>")]
    private static partial Regex Head();

    [GeneratedRegex("rgb\\(([0-9]+),([0-9]+),([0-9]+)\\)")]
    private static partial Regex Colour();
}
