using System.Globalization;
using System.Text;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;
using Blueprints.Traffic;
using static Blueprints.Cli.Rendering.Reports.Html;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>The blocks and who calls whom, with the calls of an average second; the first bottleneck has a red edge.</summary>
static class ArchitectureSection
{
    // Below this part of its size its words are too small to read, and a narrow screen scrolls.
    const double Least = 0.57;

    // A wider picture may leave the column of text, where the window has room.
    const int Column = 980;

    const int BoxWidth = 140, BoxHeight = 50, ColumnStep = 196, RowStep = 84, Margin = 14;

    public static ReportSection Write(DesignContent content)
    {
        var layout = new DiagramLayout(content.Blueprint);
        var load = BlueprintLoad.Of(content.Blueprint, content.Workload);
        var table = Table("Calls between blocks", ["From", "To", "#Calls a second, average"], load.Flows.GroupBy(flow => (flow.Flow.From, flow.Flow.To)).Select(pair => new[] { pair.Key.From, pair.Key.To, Rate(pair) }));
        var says = string.Create(CultureInfo.InvariantCulture, $"{content.Blueprint.Blocks.Count} blocks in {content.Blueprint.RegionParts.Count()} {(content.Blueprint.RegionParts.Count() == 1 ? "region" : "regions")}; the figures on the lines are calls in an average second{(content.Capacity.Bottleneck is { } first ? $", and {first.Block} is the first to be full" : "")}.");
        return new("architecture", "What it is", Figure(Draw(content, layout, load), says, table) + Apart(content));
    }

    static string Draw(DesignContent content, DiagramLayout layout, BlueprintLoad load)
    {
        var (width, height) = (layout.Width * ColumnStep - (ColumnStep - BoxWidth) + 2 * Margin, layout.Height * RowStep - (RowStep - BoxHeight) + 2 * Margin);
        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<svg{(width > Column ? " data-broad=\"\"" : "")} viewBox=\"0 0 {width} {height}\" style=\"max-width:{width}px;min-width:{(int)(width * Least)}px\" xmlns=\"http://www.w3.org/2000/svg\">\n")
            .Append("<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path class=\"tip\" d=\"M0 0L8 4L0 8z\"/></marker></defs>\n");
        foreach (var pair in load.Flows.GroupBy(flow => (flow.Flow.From, flow.Flow.To)))
            svg.Append(Edge(Corner(layout, pair.Key.From), Corner(layout, pair.Key.To), Rate(pair)));
        foreach (var name in layout.Places.Keys.Order(StringComparer.Ordinal))
            svg.Append(Box(Corner(layout, name), name, Kind(content.Blueprint, name), IsFirst(content, name)));
        return svg.Append("</svg>").ToString();
    }

    static (int X, int Y) Corner(DiagramLayout layout, string name)
    {
        var (column, row) = layout.Places[name];
        var rows = layout.Places.Values.Where(place => place.Column == column).Max(place => place.Row) + 1;
        // A short column stands in the middle of the picture.
        return (Margin + column * ColumnStep, Margin + row * RowStep + (layout.Height - rows) * RowStep / 2);
    }

    static string Edge((int X, int Y) from, (int X, int Y) to, string rate)
    {
        var (x1, y1, x2, y2) = (from.X + BoxWidth, from.Y + BoxHeight / 2, to.X - 1, to.Y + BoxHeight / 2);
        var bend = (x2 - x1) / 2;
        // Past the next column: down or up at once and along the row of the callee, not behind the boxes between.
        if (to.X - from.X > ColumnStep && Math.Abs(y2 - y1) > BoxHeight)
        {
            var middle = from.X + BoxWidth / 2;
            var edge = from.Y + (y2 > y1 ? BoxHeight : 0);
            return Line($"M{middle} {edge}C{middle} {y2} {middle + BoxWidth / 2} {y2} {x1 + (ColumnStep - BoxWidth) / 2} {y2}L{x2} {y2}", x2 - 40, y2 - 5, rate);
        }

        // Labels stand on the line where those of one caller have parted, and those to one callee have not met.
        return Line($"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}", x1 + (x2 - x1) * 0.648, y1 + (y2 - y1) * 0.648 - 5, rate);
    }

    static string Line(FormattableString path, double x, double y, string rate) => string.Create(CultureInfo.InvariantCulture,
        $"<path class=\"edge\" marker-end=\"url(#tip)\" d=\"{FormattableString.Invariant(path)}\"/><text class=\"rate\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"middle\">{Text(rate)}</text>\n");

    static string Box((int X, int Y) at, string name, string kind, bool isFirst) => string.Create(CultureInfo.InvariantCulture,
        $"<g><rect class=\"box{(isFirst ? " hot" : "")}\" x=\"{at.X}\" y=\"{at.Y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"8\"/><text class=\"name\" x=\"{at.X + 12}\" y=\"{at.Y + 21}\">{Text(name)}</text><text class=\"kind\" x=\"{at.X + 12}\" y=\"{at.Y + 38}\">{Text(kind)}</text></g>\n");

    static string Apart(DesignContent content)
    {
        var apart = DiagramLayout.Apart(content.Blueprint);
        return apart.IsEmpty ? "" : $"<p>Around them: {string.Join(", ", apart.Select(block => Text($"{block.Name} ({Kind(content.Blueprint, block.Name)})")))}.</p>\n";
    }

    static string Kind(Blueprint blueprint, string name)
    {
        var spec = blueprint.Blocks.FirstOrDefault(block => block.Name == name)?.Spec.GetType();
        return spec is null
            ? "everybody"
            : BlockSpec.KindOf(spec).Replace('-', ' ');
    }

    static bool IsFirst(DesignContent content, string name) => content.Capacity.Bottleneck?.Block.Split('@')[0] == name;

    // Reads and writes are flows of their own; a picture shows one line for both.
    static string Rate(IEnumerable<FlowLoad> flows)
    {
        var perSecond = flows.Sum(flow => flow.Calls.Total.Expected) / Month.Seconds;
        return perSecond.ToString(perSecond >= 100 ? "#,##0" : perSecond >= 1 ? "0.#" : "0.###", CultureInfo.InvariantCulture);
    }
}
