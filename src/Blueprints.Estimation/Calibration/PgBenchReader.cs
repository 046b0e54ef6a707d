using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>Reads what one or several runs of pgbench printed: transactions a second and latency at each number of clients. Runs at three or more numbers give the Universal Scalability Law.</summary>
/// <remarks>Statements of a transaction are known of the scripts that pgbench brings along (BEGIN and END not counted); of others nothing is said.</remarks>
public static partial class PgBenchReader
{
    // What pgbench's own scripts ask of tables.
    static readonly Dictionary<string, int> Builtin = new(StringComparer.Ordinal) { ["TPC-B (sort of)"] = 5, ["simple update"] = 3, ["select only"] = 1 };

    /// <summary>Reads output.</summary>
    /// <param name="text">The output of runs, one after the other.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="InvalidInputException">There is no run in it, or one is broken.</exception>
    public static Measurement Read(string text, string source)
    {
        var (points, figures, clients, latency, spread) = (new List<LoadPoint>(), new List<MeasuredFigure>(), (double?)null, (double?)null, (double?)null);
        foreach (var (line, i) in MeasuredText.Lines(text).Select((line, i) => (line.Trim(), i + 1)))
        {
            if (Script().Match(line) is { Success: true } script && Builtin.TryGetValue(script.Groups["name"].Value, out var statements))
                figures.Add(Figure("statementsPerTransaction", statements));
            else if (Clients().Match(line) is { Success: true } of)
                clients = MeasuredText.Number(of.Groups["n"].Value, "number of clients", source, i);
            else if (Latency().Match(line) is { Success: true } average)
                latency = MeasuredText.Number(average.Groups["n"].Value, "latency average", source, i);
            else if (Deviation().Match(line) is { Success: true } deviation)
                spread = MeasuredText.Number(deviation.Groups["n"].Value, "latency stddev", source, i);
            else if (Throughput().Match(line) is { Success: true } tps && !line.Contains("including", StringComparison.Ordinal))
            {
                if (clients is not > 0)
                    throw MeasuredText.Bad(source, i, "tps without a number of clients before it");
                var rate = MeasuredText.Number(tps.Groups["n"].Value, "tps", source, i);
                if (rate > 0)
                    points.Add(new(clients.Value, rate));
                figures.Add(Figure(string.Create(CultureInfo.InvariantCulture, $"transactionsPerSecond at {clients:0.#} clients"), rate));
                if (latency is { } known)
                    figures.Add(Figure(string.Create(CultureInfo.InvariantCulture, $"transactionMilliseconds at {clients:0.#} clients"), known));
                if (spread is { } deviates)
                    figures.Add(Figure(string.Create(CultureInfo.InvariantCulture, $"transactionMilliseconds deviation at {clients:0.#} clients"), deviates));
                (clients, latency, spread) = (null, null, null);
            }
        }

        return points.Count > 0 ? new() { Kind = MeasurementKind.PgBench, Source = source, Points = [.. points], Figures = [.. figures] } : throw MeasuredText.Nothing(source, "run of pgbench");

        MeasuredFigure Figure(string name, double value) => new() { Name = name, Value = value, Samples = 1, Source = $"{source}: pgbench" };
    }

    [GeneratedRegex(@"^transaction type: <builtin: (?<name>.+)>$", RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    [GeneratedRegex(@"^latency stddev = (?<n>\S+) ms$", RegexOptions.CultureInvariant)]
    private static partial Regex Deviation();

    [GeneratedRegex(@"^number of clients: (?<n>\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Clients();

    [GeneratedRegex(@"^latency average = (?<n>\S+) ms$", RegexOptions.CultureInvariant)]
    private static partial Regex Latency();

    [GeneratedRegex(@"^tps = (?<n>\S+)( \(.*\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Throughput();
}
