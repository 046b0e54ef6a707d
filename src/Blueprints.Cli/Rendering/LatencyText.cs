using System.Globalization;
using Blueprints.Estimation.Capacity.Latency;

namespace Blueprints.Cli.Rendering;

/// <summary>Response times for people.</summary>
static class LatencyText
{
    const int MostParts = 12;

    /// <summary>The percentiles, and why one has no end.</summary>
    public static string Sentence(LatencyBudget latency)
    {
        var times = $"Response times in the busiest hour: p50 {Time(latency.At(0.5m))}, p95 {Time(latency.At(0.95m))}, p99 {Time(latency.At(0.99m))}.";
        return latency.Overloaded.IsEmpty ? times : $"{times} Above 95 % a queue has no stationary wait; it grows as long as the hour lasts: {string.Join(", ", latency.Overloaded)}.";
    }

    /// <summary>What the mean consists of, a line each; the smallest parts are left to JSON.</summary>
    public static IEnumerable<string> Parts(LatencyBudget latency) => latency.Parts.Where(part => part.MeanMilliseconds is not < 0.005m).Take(MostParts)
        .Select(part => $"{part.Block}, {part.What}: {(part.MeanMilliseconds is { } mean ? Milliseconds(mean) : "unbounded")} of the mean response time");

    /// <summary>Why an objective is missed.</summary>
    public static string Missed(LatencyBudget latency, LatencyObjective objective) =>
        $"{objective.Text} is missed: p{(objective.Percentile * 100).ToString("0.#", CultureInfo.InvariantCulture)} is {Time(latency.At(objective.Percentile))}";

    static string Time(LatencyFigure time) => time.IsExact ? Time(time.Expected) : $"{Time(time.Low)} to {Time(time.High)}";

    static string Time(decimal? milliseconds) => milliseconds is { } known ? Milliseconds(known) : "unbounded";

    static string Milliseconds(decimal value) => string.Create(CultureInfo.InvariantCulture, $"{(value < 10 ? Math.Round(value, 2) : Math.Round(value, 0)):#,##0.##} ms");
}
