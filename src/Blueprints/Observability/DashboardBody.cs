using System.Text.Json.Nodes;

namespace Blueprints.Observability;

/// <summary>Draws signals as a CloudWatch dashboard: a heading for each block, three charts in a row below it. Source: CloudWatch, "Dashboard body structure and syntax".</summary>
public static class DashboardBody
{
    const int Columns = 24;
    const int ChartWidth = 8;
    const int ChartHeight = 6;
    const int PeriodSeconds = 300;

    /// <summary>The dashboard's body as JSON, with the signals' placeholders in it.</summary>
    /// <param name="signals">The signals, those of a block together.</param>
    /// <param name="region">The region of signals that name none.</param>
    public static string Of(IEnumerable<Signal> signals, string region)
    {
        var widgets = new JsonArray();
        var y = 0;
        foreach (var block in signals.GroupBy(signal => signal.Block))
        {
            widgets.Add(Widget("text", 0, y++, Columns, 1, new() { ["markdown"] = $"## {block.Key}" }));
            var x = 0;
            foreach (var chart in block.GroupBy(signal => signal.Chart))
            {
                if (x == Columns)
                    (x, y) = (0, y + ChartHeight);
                widgets.Add(Widget("metric", x, y, ChartWidth, ChartHeight, Chart(chart, region)));
                x += ChartWidth;
            }

            y += ChartHeight;
        }

        return new JsonObject { ["widgets"] = widgets }.ToJsonString();
    }

    static JsonObject Widget(string type, int x, int y, int width, int height, JsonObject properties) =>
        new() { ["type"] = type, ["x"] = x, ["y"] = y, ["width"] = width, ["height"] = height, ["properties"] = properties };

    static JsonObject Chart(IGrouping<string, Signal> lines, string region) => new()
    {
        ["title"] = lines.Key,
        ["region"] = lines.First().Region ?? region,
        ["period"] = PeriodSeconds,
        ["view"] = "timeSeries",
        ["metrics"] = new JsonArray([.. lines.SelectMany((line, index) => Lines(line, $"m{index}"))]),
    };

    // A share is a line that is calculated from two that are not drawn.
    static IEnumerable<JsonNode> Lines(Signal signal, string id) => signal.Against is not { } whole
        ? [Line(signal, signal.Metric, new() { ["stat"] = signal.Statistic, ["label"] = signal.Name })]
        :
        [
            Line(signal, signal.Metric, new() { ["stat"] = signal.Statistic, ["id"] = id, ["visible"] = false }),
            Line(signal, whole, new() { ["stat"] = signal.Statistic, ["id"] = $"{id}of", ["visible"] = false }),
            new JsonArray(new JsonObject { ["expression"] = Signal.ShareOf(id, $"{id}of"), ["label"] = signal.Name }),
        ];

    static JsonArray Line(Signal signal, string metric, JsonObject options) =>
        new JsonArray([signal.Namespace, metric, .. signal.Dimensions.SelectMany(dimension => new JsonNode[] { dimension.Name, dimension.Value }), options]);
}
