using System.Collections.Immutable;
using Blueprints.Estimation.Capacity.Latency;
using static System.FormattableString;

namespace Blueprints.Estimation.Replay;

/// <summary>Designs under the same traffic, side by side.</summary>
public sealed record ReplayReport
{
    /// <summary>What was replayed against: <c>phase3</c>, a file name, a named scenario.</summary>
    public required string Target { get; init; }

    /// <summary>The region whose prices hold; empty where there is none.</summary>
    public required string Region { get; init; }

    /// <summary>Where the traffic comes from, in words.</summary>
    public required string Traffic { get; init; }

    /// <summary>What users are promised.</summary>
    public required LatencyObjective Objective { get; init; }

    /// <summary>The seed of the scenarios.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Steps of the traffic of which nothing was known.</summary>
    public int MissingSteps { get; init; }

    /// <summary>The designs' results, in the order asked for.</summary>
    public required ImmutableArray<CaseResult> Cases { get; init; }

    /// <summary>The number of scenarios; the first is the traffic itself.</summary>
    public int Scenarios => Cases[0].Tiers[0].Scenarios.Length;

    /// <summary>The comparison in one sentence: minutes lost, and what the other designs cost beside the first.</summary>
    public string Sentence
    {
        get
        {
            var first = Cases[0];
            var text = Invariant($"{first.Name} loses {first.MinutesLost:#,##0.#} {(first.MinutesLost == 1 ? "minute" : "minutes")}{Where(first)}{Price(first)}");
            return string.Join("; ", Cases.Skip(1).Select(other => Invariant($"{other.Name} {other.MinutesLost:#,##0.#}{Difference(first, other)}")).Prepend(text)) + ".";
        }
    }

    static string Where(CaseResult result) =>
        result.WorstStretch is var (start, minutes) ? Invariant($", {minutes:#,##0.#} of them in a row from {start.ToUniversalTime():yyyy-MM-dd HH:mm}Z,") : "";

    static string Price(CaseResult result) => result.Monthly is { } monthly and > 0 ? Invariant($" and costs ${monthly:#,##0} a month") : "";

    static string Difference(CaseResult first, CaseResult other) => (first.Monthly, other.Monthly) switch
    {
        ( > 0, { } now) when Math.Round((now / first.Monthly.Value - 1) * 100, 1) is var percent && percent != 0 => Invariant($" and costs {Math.Abs(percent):0.#} % {(percent > 0 ? "more" : "less")}"),
        ( > 0, { }) => " and costs the same",
        _ => "",
    };
}
