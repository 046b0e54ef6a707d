using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>Reads what redis-benchmark printed: commands a second of each test, in any of its three forms, and of GET and SET the time that a command has of the thread.</summary>
/// <remarks>
/// The plain form tells clients and latency too: runs of one test at three or more numbers of clients give the Universal Scalability Law. Runs of several tests give none, because GET and SET are not one load.
/// </remarks>
public static partial class RedisBenchmarkReader
{
    /// <summary>Reads output.</summary>
    /// <param name="text">The output: plain, <c>-q</c> or <c>--csv</c>.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="InvalidInputException">There is no result in it, or one is broken.</exception>
    public static Measurement Read(string text, string source)
    {
        var (figures, points) = (new List<MeasuredFigure>(), new List<(string Test, LoadPoint Point)>());
        var (test, clients, isLatency) = ("", 0.0, false);
        Dictionary<string, double> best = new(StringComparer.Ordinal);
        foreach (var (line, i) in MeasuredText.Lines(text).Select((line, i) => (line.Split('\r')[^1].Length > 0 ? line.Split('\r')[^1] : line.TrimEnd('\r').Split('\r')[^1], i + 1)))
        {
            if (Heading().Match(line) is { Success: true } heading)
                test = heading.Groups["test"].Value;
            else if (Quick().Match(line) is { Success: true } quick)
                Add(quick.Groups["test"].Value, quick.Groups["rate"].Value, i);
            else if (Csv().Match(line) is { Success: true } csv && csv.Groups["test"].Value != "test")
                Add(csv.Groups["test"].Value, csv.Groups["rate"].Value, i);
            else if (Summary().Match(line) is { Success: true } summary)
                Add(test, summary.Groups["rate"].Value, i);
            else if (Clients().Match(line) is { Success: true } parallel)
                clients = MeasuredText.Number(parallel.Groups["n"].Value, "number of parallel clients", source, i);
            else if (isLatency && clients > 0 && line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var average, _, ..] && char.IsAsciiDigit(average[0]))
                figures.Add(Figure(string.Create(CultureInfo.InvariantCulture, $"commandMilliseconds {MeasuredText.Short(test, 40)} at {clients:0.#} clients"), average, "average latency", i));
            isLatency = Columns().IsMatch(line);
        }

        if (ServiceTime(best, source) is { } time)
            figures.Add(time);
        return figures.Count > 0
            ? new() { Kind = MeasurementKind.RedisBenchmark, Source = source, Figures = [.. figures], Points = points.Select(one => one.Test).Distinct(StringComparer.Ordinal).Count() == 1 ? [.. points.Select(one => one.Point)] : [] } : throw MeasuredText.Nothing(source, "result of redis-benchmark");

        void Add(string name, string rate, int line)
        {
            figures.Add(Figure($"cacheCommandsPerSecond {MeasuredText.Short(name, 40)}", rate, "requests per second", line));
            if (name is "GET" or "SET")
                best[name] = Math.Max(best.GetValueOrDefault(name), figures[^1].Value);
            if (clients > 0 && figures[^1].Value > 0)
                points.Add((name, new(clients, figures[^1].Value)));
        }

        MeasuredFigure Figure(string name, string value, string what, int line) => new()
        {
            Name = name, Value = MeasuredText.Number(value, what, source, line), Samples = 1, Source = string.Create(CultureInfo.InvariantCulture, $"{source}: redis-benchmark, line {line}"),
        };
    }

    // The thread is busy where throughput is highest: what a cache is asked for, half of it GET and half SET where both were tested. Other tests are other work: a list of 600 takes many times as long.
    static MeasuredFigure? ServiceTime(Dictionary<string, double> best, string source) => best.Count > 0 && best.Values.Average(rate => 1_000_000 / rate) is var time && double.IsFinite(time)
        ? new()
        {
            Name = "cacheMicrosecondsPerCommand", Value = time, Samples = best.Count,
            Source = $"{source}: redis-benchmark, {string.Join(" and ", best.Keys.Order(StringComparer.Ordinal))} at most throughput; load tool and pipelining included",
        }
        : null;

    [GeneratedRegex(@"^====== (?<test>.+?) ======\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<test>[A-Za-z][^:""]{0,60}): (?<rate>[0-9.eE+]+) requests per second", RegexOptions.CultureInvariant)]
    private static partial Regex Quick();

    [GeneratedRegex(@"^""(?<test>[^""]+)"",""(?<rate>[^""]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Csv();

    [GeneratedRegex(@"^\s*(throughput summary: )?(?<rate>[0-9.eE+]+) requests per second\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Summary();

    [GeneratedRegex(@"^\s*(?<n>[0-9]+) parallel clients\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Clients();

    [GeneratedRegex(@"^\s*avg\s+min\s+p50\b", RegexOptions.CultureInvariant)]
    private static partial Regex Columns();
}
