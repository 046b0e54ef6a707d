using Blueprints.Quantities;

namespace Blueprints.Estimation.Capacity;

/// <summary>
/// The distribution that an interval of a workload stands for: its low and high ends are quantiles, as its confidence says, and its expected value is the median. All three are
/// kept: a log-normal below the median and another above it. Where the low end is 0, which a log-normal cannot reach, the lower half is normal and cut off at 0.
/// </summary>
public static class IntervalDistribution
{
    // An interval that is certain to hold the value still has to give its ends some probability.
    const double MostCertain = 0.9999;

    /// <summary>The value that a share of values does not exceed.</summary>
    /// <param name="interval">The interval; 0 or more.</param>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <returns>0 or more; the interval's ends at (1 - confidence) / 2 and (1 + confidence) / 2, its expected value at 0.5.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is out of range, or the interval begins below 0.</exception>
    public static double Quantile(Interval interval, double probability)
    {
        Require.OpenShare(probability);
        var (low, middle, high) = ((double)interval.Low, (double)interval.Expected, (double)interval.High);
        Require.NotNegative(low, nameof(interval));
        if (interval.IsExact)
            return middle;
        var end = NormalDistribution.Quantile((1 + Math.Min((double)interval.Confidence, MostCertain)) / 2);
        var z = NormalDistribution.Quantile(probability) / end;
        return z < 0 ? Side(middle, low, -z) : Side(middle, high, z);
    }

    static double Side(double middle, double end, double z) => middle > 0 && end > 0
        ? middle * Math.Pow(end / middle, z)
        : Math.Max(0, middle + (end - middle) * z);
}
