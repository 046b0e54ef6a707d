using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Estimation.Calibration;
using Blueprints.Validation;

namespace LoadStudy;

/// <summary>What the readers of <c>blueprints calibrate</c> found in the output of one run.</summary>
sealed partial class ToolOutput(Measurement run)
{
    const double Milliseconds = 1_000;

    // The name that each reader gives to the mean time.
    static readonly string[] Means = ["transactionMilliseconds at", "commandMilliseconds ", "responseMilliseconds mean at"];

    public double Throughput => run.Points is [var only] ? only.Throughput : throw new InvalidInputException($"{run.Source}: {run.Points.Length} runs; allowed: one");

    /// <summary>Mean seconds of a request.</summary>
    public double Response => Seconds(name => Means.Any(mean => name.StartsWith(mean, StringComparison.Ordinal))) ?? throw new InvalidInputException($"{run.Source}: it has no mean time of a request");

    public double? Deviation => Seconds(name => name.StartsWith("transactionMilliseconds deviation", StringComparison.Ordinal));

    double? Seconds(Func<string, bool> isIt) => run.Figures.FirstOrDefault(figure => isIt(figure.Name))?.Value / Milliseconds;

    /// <summary>Seconds from the line that the script put behind the output.</summary>
    public static double? Percentile(string text, int percent) => Line().Matches(text).FirstOrDefault(line => line.Groups["p"].Value == percent.ToString(CultureInfo.InvariantCulture)) is { } found
        ? double.Parse(found.Groups["n"].Value, CultureInfo.InvariantCulture) / Milliseconds : null;

    [GeneratedRegex(@"^percentile (?<p>\d+) = (?<n>[0-9.]+) ms$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Line();
}
