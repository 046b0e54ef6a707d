using Blueprints.Estimation.Calibration;
using Spectre.Console;
using static System.FormattableString;

namespace Blueprints.Cli.Rendering;

/// <summary>A calibration for people.</summary>
static class CalibrationText
{
    const int MostStatements = 10;

    public static void Write(IAnsiConsole console, CalibrationResult result, string? output)
    {
        var measured = result.Measured.ToHashSet(StringComparer.Ordinal);
        var table = Columns("Figure", "Value", "95 %", "Samples", "R²", "In workload");
        foreach (var figure in result.Figures)
            table.AddRow(new[] { figure.Name, Number(figure.Value), figure is { Low: { } low, High: { } high } ? $"{Number(low)} to {Number(high)}" : "", Invariant($"{figure.Samples:#,##0}"), figure.RSquared is { } fit ? Invariant($"{fit:0.###}") : "", measured.Contains(figure.Name) ? "yes" : "" }.Select(text => new Text(text)));
        console.Write(table);
        if (result.Scalability is { } law)
            console.WriteLine(Invariant($"Universal Scalability Law of {result.ScalabilitySamples} throughputs: one does {Number(law.UnitThroughput)}/s, contention {law.Contention:0.####}, coherency {law.Coherency:0.######}, ")
                + (double.IsFinite(law.PeakConcurrency) ? Invariant($"most at {law.PeakConcurrency:0.#} at a time: {Number(law.Throughput(law.PeakConcurrency))}/s") : "no peak") + Invariant($"; R² {law.RSquared:0.###}"));
        if (result.Queue is { } queue)
            console.WriteLine(Invariant($"Closed queue of {queue.Servers} vCPUs: a request takes {Number(queue.ServiceTime * 1_000)} ms of a processor and {Number(queue.ThinkTime * 1_000)} ms besides; all are busy at {Number(queue.MostThroughput)}/s, ")
                + Invariant($"the test reached {queue.Utilization * 100:0} % of that; R² {queue.RSquared:0.###}"));
        Statements(console, result);
        foreach (var advice in result.Indexes)
            console.WriteLine($"{advice.Subject}: {advice.Advice}: {advice.Reason}");
        console.WriteLine();
        console.WriteLine(output is null ? "--output FILE writes the workload for cost and capacity." : $"The workload is in {output}.");
    }

    static void Statements(IAnsiConsole console, CalibrationResult result)
    {
        if (result.Statements.IsEmpty)
            return;
        var table = Columns("Statement", "Runs", "Mean ms", "Total s", "Share");
        foreach (var ranked in result.Statements.Take(MostStatements))
            table.AddRow(new[] { ranked.Use.Query, Invariant($"{ranked.Use.Calls:#,##0}"), Number(ranked.Use.MeanMilliseconds), Invariant($"{ranked.Use.TotalMilliseconds / 1_000:#,##0.###}"), Invariant($"{ranked.Share * 100:0.#} %") }.Select(text => new Text(text)));
        console.Write(table);
    }

    static Table Columns(params ReadOnlySpan<string> titles)
    {
        var table = new Table { Border = TableBorder.Simple };
        for (var i = 0; i < titles.Length; i++)
            table.AddColumn(new TableColumn(new Text(titles[i])) { Alignment = i == 0 ? Justify.Left : Justify.Right });
        return table;
    }

    static string Number(double value) => Invariant(value >= 100 ? $"{value:#,##0.#}" : (FormattableString)$"{value:0.####}");
}
