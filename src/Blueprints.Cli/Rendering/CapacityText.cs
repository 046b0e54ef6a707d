using System.Globalization;
using System.Text;
using Blueprints.Estimation.Capacity.Advice;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Quantities;
using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>A capacity estimate for people: the bottleneck in a sentence, the ranking of all limits, what stands only once.</summary>
static class CapacityText
{
    static readonly FittingColumn[] Columns =
    [
        new("Block"), new("Limit"), new("Used", Justify.Right, GivesWay: 3), new("Busiest hour", Justify.Right, GivesWay: 2), new("Has", Justify.Right, GivesWay: 1), new("Full at daily users", Justify.Right),
    ];

    public static void Write(IAnsiConsole console, CapacityEstimate estimate, CapacityAdvice advice, bool explain)
    {
        console.WriteLine(estimate.Sentence);
        console.WriteLine(LatencyText.Sentence(estimate.Latency));
        console.WriteLine($"These are users of phase {estimate.Phase} of {Roadmap.PhaseCount}. Every block counts at its largest size.");
        FittingTable.Write(console, Columns, Rows(estimate));
        foreach (var block in estimate.Blocks)
            console.WriteLine($"{block.Block}: {block.Size}");
        foreach (var point in estimate.SinglePointsOfFailure)
            console.WriteLine($"Single point of failure: {point}");
        console.WriteLine();
        foreach (var line in AdviceText.Summary(advice))
            console.WriteLine(line);
        if (!explain)
        {
            console.WriteLine("--explain shows the reasons, what response times consist of, and the source of every limit.");
            return;
        }

        foreach (var line in AdviceText.Parts(advice).Append("").Concat(AdviceText.Growth(advice)).Append("").Concat(LatencyText.Parts(estimate.Latency)).Append(""))
            console.WriteLine(line);

        foreach (var ranked in estimate.Ranking)
            console.WriteLine($"{ranked.Block}, {ranked.Limit.Name}: {ranked.Limit.Source}");
    }

    public static string Markdown(CapacityEstimate estimate, CapacityAdvice advice)
    {
        var text = new StringBuilder().Append(estimate.Sentence).Append("\n\n").Append(LatencyText.Sentence(estimate.Latency)).Append("\n\n| ").AppendJoin(" | ", Columns.Select(column => column.Title)).Append(" |\n|---|---|---:|---:|---:|---:|\n");
        foreach (var row in Rows(estimate))
            text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        foreach (var point in estimate.SinglePointsOfFailure)
            text.Append("\n- Single point of failure: ").Append(point);
        foreach (var line in AdviceText.Summary(advice))
            text.Append("\n- ").Append(line);
        return text.Append('\n').ToString();
    }

    static IEnumerable<string[]> Rows(CapacityEstimate estimate) => estimate.Ranking.Select(ranked => new[]
    {
        ranked.Block,
        ranked.Limit.Name,
        Percent(ranked.Limit.Utilisation),
        $"{Demand(ranked.Limit.Demand)} {ranked.Limit.Unit}",
        string.Create(CultureInfo.InvariantCulture, $"{ranked.Limit.Capacity:#,##0.##}"),
        Number(ranked.Limit.SaturatesAtUsers!.Value),
    });

    static string Percent(Interval share) => share.IsExact ? Figures.Share(share.Expected) : $"{Figures.Share(share.Low)} to {Figures.Share(share.High)}";

    // A few digits are read; the rest would only take room. JSON has all of them.
    static string Demand(Interval value) => value.IsExact ? Few(value.Expected) : $"{Few(value.Low)} to {Few(value.High)}";

    static string Few(decimal value) => value >= 0.1m || value == 0 ? Figures.Number(value) : value.ToString("0.####", CultureInfo.InvariantCulture);

    static string Number(Interval value) => value.IsExact
        ? string.Create(CultureInfo.InvariantCulture, $"{value.Expected:#,##0.####}")
        : string.Create(CultureInfo.InvariantCulture, $"{value.Low:#,##0.##} to {value.High:#,##0.##}");
}
