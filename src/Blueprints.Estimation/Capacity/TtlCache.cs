namespace Blueprints.Estimation.Capacity;

/// <summary>
/// The hit ratio of a cache that keeps items for a time to live, whatever its size. Valid for Poisson requests to each item at a rate L: of one item, of each of many, or
/// summed over their popularities.
/// </summary>
/// <remarks>Source: N. Choungmo Fofack et al., "Analysis of TTL-based cache networks", 2012; J. Jung, A. Berger and H. Balakrishnan, "Modeling TTL-based internet caches", 2003.</remarks>
public static class TtlCache
{
    /// <summary>
    /// The time starts when a miss fetches the item, and hits do not renew it, as in HTTP caches and with <c>SET ... EX</c>: every miss is followed by L T hits on
    /// average, so the ratio is L T / (1 + L T).
    /// </summary>
    /// <param name="requestRate">Requests for the item per unit of time, L; 0 or more.</param>
    /// <param name="timeToLive">The time to live, T; 0 or more.</param>
    /// <returns>0 or more and below 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double FixedHitRatio(double requestRate, double timeToLive)
    {
        var expected = Require.NotNegative(requestRate) * Require.NotNegative(timeToLive);
        return double.IsInfinity(expected) ? 1 : expected / (1 + expected);
    }

    /// <summary>
    /// Every request renews the time, as session stores do: a request hits when the one before it is less than T ago, so the ratio is 1 - e^(-L T). The same number is the
    /// probability that an item with a fixed time was asked for within it.
    /// </summary>
    /// <param name="requestRate">Requests for the item per unit of time, L; 0 or more.</param>
    /// <param name="timeToLive">The time to live, T; 0 or more.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double RenewedHitRatio(double requestRate, double timeToLive) =>
        -Exponential.MinusOne(-Require.NotNegative(requestRate) * Require.NotNegative(timeToLive));

    /// <summary>The ratio of many items with a fixed time to live: each item's ratio, weighted by its requests.</summary>
    /// <param name="requestRates">Requests for each item per unit of time; 0 or more each, not all 0.</param>
    /// <param name="timeToLive">The time to live; 0 or more.</param>
    /// <returns>0 or more and below 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double FixedHitRatio(IReadOnlyList<double> requestRates, double timeToLive) => Weighted(requestRates, rate => FixedHitRatio(rate, timeToLive));

    /// <summary>The ratio of many items whose time every request renews.</summary>
    /// <param name="requestRates">Requests for each item per unit of time; 0 or more each, not all 0.</param>
    /// <param name="timeToLive">The time to live; 0 or more.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double RenewedHitRatio(IReadOnlyList<double> requestRates, double timeToLive) => Weighted(requestRates, rate => RenewedHitRatio(rate, timeToLive));

    static double Weighted(IReadOnlyList<double> requestRates, Func<double, double> ratio)
    {
        foreach (var rate in Require.NotEmpty(requestRates))
            Require.NotNegative(rate, nameof(requestRates));
        var all = Require.Positive(requestRates.Sum(), nameof(requestRates));
        return requestRates.Sum(rate => rate / all * ratio(rate));
    }
}
