using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>Reads what redis-benchmark printed: commands a second of each test, in any of its three forms.</summary>
public static partial class RedisBenchmarkReader
{
    /// <summary>Reads output.</summary>
    /// <param name="text">The output: plain, <c>-q</c> or <c>--csv</c>.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="InvalidInputException">There is no result in it, or one is broken.</exception>
    public static Measurement Read(string text, string source)
    {
        var figures = new List<MeasuredFigure>();
        var test = "";
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
        }

        return figures.Count > 0 ? new() { Kind = MeasurementKind.RedisBenchmark, Source = source, Figures = [.. figures] } : throw MeasuredText.Nothing(source, "result of redis-benchmark");

        void Add(string name, string rate, int line) => figures.Add(new()
        {
            Name = $"cacheCommandsPerSecond {MeasuredText.Short(name, 40)}", Value = MeasuredText.Number(rate, "requests per second", source, line), Samples = 1,
            Source = string.Create(CultureInfo.InvariantCulture, $"{source}: redis-benchmark, line {line}"),
        });
    }

    [GeneratedRegex(@"^====== (?<test>.+?) ======\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<test>[A-Za-z][^:""]{0,60}): (?<rate>[0-9.eE+]+) requests per second", RegexOptions.CultureInvariant)]
    private static partial Regex Quick();

    [GeneratedRegex(@"^""(?<test>[^""]+)"",""(?<rate>[^""]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Csv();

    [GeneratedRegex(@"^\s*(throughput summary: )?(?<rate>[0-9.eE+]+) requests per second\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Summary();
}
