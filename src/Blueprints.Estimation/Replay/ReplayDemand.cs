using System.Globalization;
using Blueprints.Simulation.Demand;
using Blueprints.Validation;

namespace Blueprints.Estimation.Replay;

/// <summary>Makes the scenarios of a replay.</summary>
public static class ReplayDemand
{
    // Enough for the counts' own noise to vanish: only the rate's noise is wanted of this draw.
    const double Many = 1_000_000;

    /// <summary>A series, and variants of it with noise that has a memory: 10 % a standard deviation, half of it left after an hour.</summary>
    /// <param name="demand">The series; the first scenario.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="scenarios">How many in all; at least 1.</param>
    /// <returns>The scenarios; the same seed and number give the same one, however many there are.</returns>
    public static IReadOnlyList<DemandSeries> Scenarios(DemandSeries demand, ulong seed, int scenarios) => [.. Enumerable.Range(0, scenarios).Select(number => Scenario(demand, seed, number))];

    /// <summary>One of the scenarios of <see cref="Scenarios"/>.</summary>
    /// <param name="demand">The series.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="number">The scenario's number; 0 is the series itself.</param>
    public static DemandSeries Scenario(DemandSeries demand, ulong seed, int number)
    {
        var noise = new TrafficModel { RequestsPerSecond = Many / demand.StepSeconds };
        return number == 0 ? demand : Varied(demand, noise.Draw(seed, number, demand.Start, demand.StepSeconds, demand.Known.Count));
    }

    /// <summary>The first days of a series.</summary>
    /// <param name="demand">The series.</param>
    /// <param name="days">How many days; at least one step of it.</param>
    /// <exception cref="InvalidInputException">Nothing is known of those days.</exception>
    public static DemandSeries First(DemandSeries demand, double days)
    {
        var steps = (int)Math.Min(demand.Known.Count, Math.Max(1, Math.Floor(days * 86_400 / demand.StepSeconds)));
        if (demand.Known.Take(steps).All(double.IsNaN))
            throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"{demand.Name}: nothing is known of its first {days:0.##} days"));
        return new(demand.Name, demand.Start, demand.StepSeconds, [.. demand.Known.Take(steps)]);
    }

    static DemandSeries Varied(DemandSeries demand, DemandSeries noise) =>
        new(noise.Name, demand.Start, demand.StepSeconds, [.. demand.Known.Select((requests, step) => requests * noise.Requests[step] / Many)]);
}
