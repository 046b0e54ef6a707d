using System.Collections.Immutable;

namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>
/// Response times in the busiest hour as users see them, composed over a design's flows: distance, hops, service and waits at each station that a request meets, with its cache
/// hits and misses. Stationary formulas hold up to a utilisation of 0.95; a station above makes the times of those who meet it unbounded.
/// </summary>
public sealed class LatencyBudget
{
    readonly Delay[] _cases;

    internal LatencyBudget(LatencyCase low, LatencyCase expected, LatencyCase high)
    {
        _cases = ReferenceEquals(low, high) ? [expected.Total] : [low.Total, expected.Total, high.Total];
        Parts = expected.Parts;
        Overloaded = high.Overloaded;
    }

    /// <summary>What the mean consists of, in the expected case, the largest part first.</summary>
    public ImmutableArray<LatencyPart> Parts { get; }

    /// <summary>Stations above a utilisation of 0.95 with the heaviest traffic, in words: <c>web at 132 %</c>. Of those there is no stationary response time.</summary>
    public ImmutableArray<string> Overloaded { get; }

    /// <summary>The time that a share of requests does not exceed.</summary>
    /// <param name="percentile">The share, such as 0.99; 0 or more and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public LatencyFigure At(decimal percentile)
    {
        // Scaling in steps can make a little more traffic faster: the ends are put in order.
        var times = _cases.Select(delay => delay.Quantile((double)percentile)).Order().Select(Milliseconds).ToArray();
        return new(times[0], times[times.Length / 2], times[^1]);
    }

    /// <summary>Whether an objective is kept with the heaviest traffic.</summary>
    /// <param name="objective">The objective.</param>
    public bool Keeps(LatencyObjective objective) => At(objective.Percentile).High < objective.Milliseconds;

    internal static decimal? Milliseconds(double value) => double.IsFinite(value) ? Math.Round((decimal)value, 3) : null;
}
