using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>Reads what one or several runs of wrk printed: requests a second and response times at each number of connections. Runs at three or more numbers give the Universal Scalability Law.</summary>
public static partial class WrkReader
{
    static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal) { ["us"] = 0.001, ["ms"] = 1, ["s"] = 1_000, ["m"] = 60_000, ["h"] = 3_600_000 };

    /// <summary>Reads output.</summary>
    /// <param name="text">The output of runs, one after the other; with <c>--latency</c> it has percentiles too.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="InvalidInputException">There is no run in it, or one is broken.</exception>
    public static Measurement Read(string text, string source)
    {
        var (points, figures, connections) = (new List<LoadPoint>(), new List<MeasuredFigure>(), (double?)null);
        foreach (var (line, i) in MeasuredText.Lines(text).Select((line, i) => (line.Trim(), i + 1)))
        {
            if (Connections().Match(line) is { Success: true } of)
                connections = MeasuredText.Number(of.Groups["n"].Value, "number of connections", source, i);
            else if (Latency().Match(line) is { Success: true } mean)
                Add("mean", mean.Groups["n"].Value, mean.Groups["unit"].Value, i);
            else if (Percentile().Match(line) is { Success: true } share)
                Add($"p{share.Groups["p"].Value}", share.Groups["n"].Value, share.Groups["unit"].Value, i);
            else if (Throughput().Match(line) is { Success: true } rate)
            {
                if (connections is not > 0)
                    throw MeasuredText.Bad(source, i, "Requests/sec without a number of connections before it");
                var value = MeasuredText.Number(rate.Groups["n"].Value, "Requests/sec", source, i);
                if (value > 0)
                    points.Add(new(connections.Value, value));
                figures.Add(Figure("testRequestsPerSecond", value));
                connections = null;
            }
        }

        return points.Count > 0 ? new() { Kind = MeasurementKind.Wrk, Source = source, Points = [.. points], Figures = [.. figures] } : throw MeasuredText.Nothing(source, "run of wrk");

        void Add(string name, string value, string unit, int line) => figures.Add(Figure($"responseMilliseconds {name}", MeasuredText.Number(value, "latency", source, line) * Units[unit]));

        MeasuredFigure Figure(string name, double value) => new()
        {
            Name = connections is { } known ? string.Create(CultureInfo.InvariantCulture, $"{name} at {known:0.#} connections") : name, Value = value, Samples = 1, Source = $"{source}: wrk",
        };
    }

    [GeneratedRegex(@"^\d+ threads? and (?<n>\d+) connections?$", RegexOptions.CultureInvariant)]
    private static partial Regex Connections();

    [GeneratedRegex(@"^Latency\s+(?<n>[0-9.]+)(?<unit>us|ms|s|m|h)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Latency();

    [GeneratedRegex(@"^(?<p>\d+)%\s+(?<n>[0-9.]+)(?<unit>us|ms|s|m|h)$", RegexOptions.CultureInvariant)]
    private static partial Regex Percentile();

    [GeneratedRegex(@"^Requests/sec:\s+(?<n>\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Throughput();
}
