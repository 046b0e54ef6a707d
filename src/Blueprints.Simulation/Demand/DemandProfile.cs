namespace Blueprints.Simulation.Demand;

/// <summary>Makes smooth traffic of a shape: expected requests, without noise. For noise draw counts from a <see cref="TrafficModel"/>.</summary>
public static class DemandProfile
{
    const double Day = 86_400;

    /// <summary>Makes a series.</summary>
    /// <param name="kind">The shape.</param>
    /// <param name="requestsPerSecond">The mean rate that the shape varies around; at least 0.</param>
    /// <param name="days">The length in days; above 0.</param>
    /// <param name="stepSeconds">The step; above 0. Default: 60.</param>
    /// <param name="start">The start; the shape's times of day are UTC. Default: Monday 5 January 2026, 0:00 UTC.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static DemandSeries Create(ProfileKind kind, double requestsPerSecond, double days, double stepSeconds = 60, DateTimeOffset? start = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(requestsPerSecond);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stepSeconds);
        var from = start ?? new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
        var steps = (int)Math.Ceiling(days * Day / stepSeconds);
        var counts = new double[steps];
        for (var i = 0; i < steps; i++)
            counts[i] = requestsPerSecond * stepSeconds * Factor(kind, from, (i + 0.5) * stepSeconds, days);
        return new(kind.ToString(), from, stepSeconds, counts);
    }

    /// <summary>Multiplies a series by a growth of so many per cent a month of 30 days, compounded step by step.</summary>
    /// <param name="demand">The series.</param>
    /// <param name="percentPerMonth">The growth; above -100.</param>
    public static DemandSeries Grow(DemandSeries demand, double percentPerMonth)
    {
        var perStep = Math.Pow(1 + (percentPerMonth / 100), demand.StepSeconds / (30 * Day));
        return new(demand.Name, demand.Start, demand.StepSeconds, [.. demand.Known.Select((value, step) => value * Math.Pow(perStep, step))]);
    }

    static double Factor(ProfileKind kind, DateTimeOffset start, double seconds, double days)
    {
        var time = start.ToUniversalTime().AddSeconds(seconds);
        var hour = time.TimeOfDay.TotalHours;
        return kind switch
        {
            ProfileKind.Constant => 1,
            ProfileKind.Weekly => Diurnal(hour) * (time.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0.6 : 1) * 7 / 6.2,
            ProfileKind.FlashCrowd => Diurnal(hour) + (5 * Crowd(seconds - (1.5 * Day), 120, 1800)),
            ProfileKind.Spike => Diurnal(hour) + (seconds >= 1.5 * Day && seconds < (1.5 * Day) + 120 ? 5 : 0),
            ProfileKind.Launch => 0.1 + (0.9 * Crowd(seconds - (0.5 * Day), 3600, Day)) + (seconds > 0.5 * Day ? 0.9 * (1 - Math.Pow(0.5, (seconds - (0.5 * Day)) / Day)) : 0),
            ProfileKind.MealTimes => 0.4 * Diurnal(hour) + (5 * Peak(hour, 12.5)) + (7 * Peak(hour, 19)),
            ProfileKind.BlackFriday => Math.Floor(seconds / Day) == Math.Max(0, Math.Floor(days) - 2) ? Sale(hour) : Diurnal(hour),
            _ => Diurnal(hour),
        };
    }

    // A third at 3:00, five thirds at 15:00, one on average.
    static double Diurnal(double hour) => 1 + (2.0 / 3 * Math.Sin((hour - 9) * Math.PI / 12));

    // Rises in a straight line to 1, then halves again and again.
    static double Crowd(double since, double rise, double halfLife) =>
        since < 0 ? 0 : since < rise ? since / rise : Math.Pow(0.5, (since - rise) / halfLife);

    // A bell of half an hour's deviation.
    static double Peak(double hour, double at) => Math.Exp(-2 * (hour - at) * (hour - at)) / 2;

    static double Sale(double hour) => (2 * Diurnal(hour)) + (3 * Crowd(hour, 0.05, 2)) + (hour < 8 ? 0 : 2.5 * Crowd(hour - 8, 0.1, 6));
}
