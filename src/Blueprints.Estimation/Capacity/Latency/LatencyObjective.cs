using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>A promise about response times: <c>p99&lt;300ms</c>.</summary>
/// <param name="Percentile">The share of requests that keep it; 0.5 to 0.999.</param>
/// <param name="Milliseconds">The time that they stay below; above 0 to 3,600,000.</param>
public sealed partial record LatencyObjective(decimal Percentile, decimal Milliseconds)
{
    const decimal Longest = 3_600_000;

    /// <summary>The objective as it is written: <c>p99&lt;300ms</c>.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"p{Percentile * 100:0.#}<{Milliseconds:0.###}ms");

    /// <summary>Reads one objective, or several with commas between: <c>p95&lt;200ms,p99&lt;0.5s</c>.</summary>
    /// <param name="text">The text; a percentile of 50 to 99.9, <c>&lt;</c> or <c>&lt;=</c>, and a time in ms or s.</param>
    /// <param name="source">What to call it in messages, usually the option. Default: <c>--slo</c>.</param>
    /// <exception cref="InvalidInputException">The text is no such objective.</exception>
    public static IReadOnlyList<LatencyObjective> Parse(string text, string source = "--slo") => [.. text.Split(',').Select(part => One(part, text, source))];

    static LatencyObjective One(string part, string text, string source)
    {
        var match = Syntax().Match(part);
        if (!match.Success || !TryNumber(match.Groups["p"].Value, out var percentile) || !TryNumber(match.Groups["t"].Value, out var time))
            throw Bad(text, source);
        var milliseconds = match.Groups["unit"].Value == "s" ? time * 1_000 : time;
        return percentile is >= 50 and <= 99.9m && milliseconds is > 0 and <= Longest ? new(percentile / 100, milliseconds) : throw Bad(text, source);
    }

    static bool TryNumber(string digits, out decimal value) => decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value < Longest;

    static InvalidInputException Bad(string text, string source) =>
        new($"{source} is \"{text}\"; allowed: p50 to p99.9, below a time of up to an hour, such as p99<300ms or p95<200ms,p99<0.5s");

    [GeneratedRegex(@"^\s*p(?<p>[0-9]{2}(\.[0-9])?)\s*<=?\s*(?<t>[0-9]{1,9}(\.[0-9]{1,6})?)\s*(?<unit>ms|s)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Syntax();
}
