namespace Blueprints.Simulation.Demand;

/// <summary>
/// Traffic as a model that can be drawn again and again: season × trend × log-normal noise with memory × counts, with flash crowds and outages. Scale the rate, not the counts:
/// the counting noise of more traffic is relatively smaller.
/// </summary>
public sealed record TrafficModel
{
    /// <summary>The mean rate, requests per second; at least 0. Required.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>How the 24 hours of the day (UTC) relate to the mean; 24 values of 0 or more. Default: all 1.</summary>
    public IReadOnlyList<double> HourFactors { get; init; } = [.. Enumerable.Repeat(1.0, 24)];

    /// <summary>How the days of the week, Sunday first, relate to the mean; 7 values of 0 or more. Default: all 1.</summary>
    public IReadOnlyList<double> DayFactors { get; init; } = [.. Enumerable.Repeat(1.0, 7)];

    /// <summary>Growth per day of the rate, as a share; above -1. Default: 0.</summary>
    public double TrendPerDay { get; init; }

    /// <summary>The standard deviation of the noise of the logarithm of the rate; at least 0. Default: 0.1.</summary>
    public double NoiseDeviation { get; init; } = 0.1;

    /// <summary>How much of the noise is still there an hour later, 0 to below 1. Default: 0.5.</summary>
    public double NoiseMemoryPerHour { get; init; } = 0.5;

    /// <summary>The shape of the negative binomial counts: variance = mean + mean² ÷ shape; above 0. Default: null, Poisson counts.</summary>
    public double? CountShape { get; init; }

    /// <summary>Flash crowds per day on average; at least 0. Default: 0.</summary>
    public double CrowdsPerDay { get; init; }

    /// <summary>The mean height of a crowd, in multiples of the mean rate; at least 0. Default: 4.</summary>
    public double CrowdHeight { get; init; } = 4;

    /// <summary>Minutes in which a crowd rises; above 0. Default: 5.</summary>
    public double CrowdRiseMinutes { get; init; } = 5;

    /// <summary>Hours in which a crowd halves; above 0. Default: 1.</summary>
    public double CrowdHalfLifeHours { get; init; } = 1;

    /// <summary>Outages upstream per day on average, when nothing comes; at least 0. Default: 0.</summary>
    public double OutagesPerDay { get; init; }

    /// <summary>The mean length of an outage in minutes; above 0. Default: 10.</summary>
    public double OutageMinutes { get; init; } = 10;

    /// <summary>The same traffic at another rate.</summary>
    /// <param name="factor">The factor; at least 0.</param>
    public TrafficModel Scale(double factor) => this with { RequestsPerSecond = RequestsPerSecond * factor };

    /// <summary>Draws one scenario. The same seed and scenario give the same series, whatever else is drawn.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="scenario">The scenario's number.</param>
    /// <param name="start">The start.</param>
    /// <param name="stepSeconds">The step; above 0.</param>
    /// <param name="steps">The number of steps; at least 1.</param>
    /// <exception cref="ArgumentException">A setting is outside its range; the message lists every problem.</exception>
    public DemandSeries Draw(ulong seed, int scenario, DateTimeOffset start, double stepSeconds, int steps)
    {
        if (Problems() is [_, ..] problems)
            throw new ArgumentException(string.Join(Environment.NewLine, problems));
        return new TrafficDraw(this, seed, scenario, start, stepSeconds).Series(steps);
    }

    /// <summary>Fits a model to a trace: hours, weekdays and trend from means, noise from what is left. Crowds and outages are left at 0.</summary>
    /// <param name="trace">The trace; a day at least.</param>
    /// <exception cref="ArgumentException">The trace is shorter than a day.</exception>
    public static TrafficModel Fit(DemandSeries trace) => TrafficFit.Of(trace);

    internal IReadOnlyList<string> Problems() => new Check("traffic model")
        .AtLeast(RequestsPerSecond, 0, "requests per second").Require(HourFactors.Count == 24, HourFactors.Count, "hour factors", "24 of them")
        .Require(DayFactors.Count == 7, DayFactors.Count, "day factors", "7 of them").AtLeast(HourFactors.Concat(DayFactors).DefaultIfEmpty(0).Min(), 0, "smallest factor")
        .Above(TrendPerDay, -1, "trend per day").AtLeast(NoiseDeviation, 0, "noise deviation").Require(NoiseMemoryPerHour is >= 0 and < 1, NoiseMemoryPerHour, "noise memory", "0 to below 1")
        .Above(CountShape ?? 1, 0, "count shape").AtLeast(CrowdsPerDay, 0, "crowds per day").AtLeast(CrowdHeight, 0, "crowd height").Above(CrowdRiseMinutes, 0, "crowd rise, minutes")
        .Above(CrowdHalfLifeHours, 0, "crowd half-life, hours").AtLeast(OutagesPerDay, 0, "outages per day").Above(OutageMinutes, 0, "outage, minutes").Found;
}
