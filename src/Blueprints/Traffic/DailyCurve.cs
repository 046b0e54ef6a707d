namespace Blueprints.Traffic;

/// <summary>
/// How a day's traffic spreads over its hours: a consumer service's day and night, sharpened or flattened to a given peak. The 24 factors always average 1, so
/// the day's total is the workload's.
/// </summary>
/// <remarks>
/// Up to a peak of 2 the curve is mixed with a flat line; above, with a day whose requests all come in the busiest hour. Both mixtures keep the average.
/// </remarks>
public static class DailyCurve
{
    const int Hours = 24;
    const decimal NaturalPeak = 2;

    /// <summary>The busiest hour of the day, 0 to 23: 20, the evening.</summary>
    public const int BusiestHour = 20;

    // A planning assumption: quiet at night, a shoulder over the working day, busiest in the evening. Sums to 24.
    static readonly decimal[] Natural =
    [
        0.70m, 0.45m, 0.30m, 0.22m, 0.20m, 0.25m, 0.40m, 0.65m, 0.85m, 0.95m, 1.00m, 1.05m,
        1.20m, 1.15m, 1.05m, 1.05m, 1.10m, 1.25m, 1.50m, 1.80m, 2.00m, 1.90m, 1.70m, 1.28m,
    ];

    /// <summary>The hour's traffic over the day's average hour.</summary>
    /// <param name="hour">The hour of the day, 0 to 23.</param>
    /// <param name="peakToAverage">The factor of the busiest hour, 1 to 24.</param>
    /// <returns>0 or more; <paramref name="peakToAverage"/> in the busiest hour.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static decimal Factor(int hour, decimal peakToAverage)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hour);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(hour, Hours);
        ArgumentOutOfRangeException.ThrowIfLessThan(peakToAverage, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(peakToAverage, Hours);

        if (peakToAverage <= NaturalPeak)
            return Mix(1, Natural[hour], (peakToAverage - 1) / (NaturalPeak - 1));
        return Mix(Natural[hour], hour == BusiestHour ? Hours : 0, (peakToAverage - NaturalPeak) / (Hours - NaturalPeak));
    }

    /// <summary>The average over the day's hours of something that depends on the hour's traffic.</summary>
    /// <param name="peakToAverage">The factor of the busiest hour, 1 to 24.</param>
    /// <param name="function">What to average: takes the hour's factor.</param>
    /// <exception cref="ArgumentOutOfRangeException">The peak is out of range.</exception>
    public static decimal Average(decimal peakToAverage, Func<decimal, decimal> function)
    {
        var sum = 0m;
        for (var hour = 0; hour < Hours; hour++)
            sum += function(Factor(hour, peakToAverage));
        return sum / Hours;
    }

    static decimal Mix(decimal from, decimal to, decimal share) => from + (to - from) * share;
}
