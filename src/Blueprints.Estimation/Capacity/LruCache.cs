namespace Blueprints.Estimation.Capacity;

/// <summary>
/// The hit ratio of a cache that evicts the least recently used item, by Che's approximation: every item stays for the same characteristic time T after its last request.
/// Valid for independent requests (no trends, no scans) to items of equal size; for caches of about 10 items and more the error is below 1 %.
/// </summary>
/// <remarks>
/// Formula: the sum of 1 - e^(-p T) over items is C; the hit ratio is the sum of p (1 - e^(-p T)). Source: H. Che, Y. Tung and Z. Wang, "Hierarchical web caching systems", IEEE
/// JSAC 20, 2002; why it works: C. Fricker, P. Robert and J. Roberts, 2012. A cache of 3 of 20 items comes out 1.7 % low.
/// </remarks>
public static class LruCache
{
    /// <summary>The hit ratio when popularity follows Zipf's law.</summary>
    /// <param name="items">The number of items; 1 to 10^15.</param>
    /// <param name="capacity">Items that fit in the cache; 0 or more.</param>
    /// <param name="alpha">The skew; 0 (all alike) or more.</param>
    /// <returns>0 to 1; 1 when everything fits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ZipfHitRatio(long items, double capacity, double alpha)
    {
        Require.NotNegative(alpha);
        Require.NotNegative(capacity);
        return capacity >= items && items > 0 ? 1 : HitRatio([.. Zipf.Buckets(items, alpha)], capacity);
    }

    /// <summary>The hit ratio for any popularity.</summary>
    /// <param name="popularities">Request rates or probabilities of the items, in any unit; 0 or more each, not all 0.</param>
    /// <param name="capacity">Items that fit in the cache; 0 or more.</param>
    /// <returns>0 to 1; 1 when everything that is asked for fits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double HitRatio(IReadOnlyList<double> popularities, double capacity) => HitRatio(Normalize(popularities), Require.NotNegative(capacity));

    /// <summary>The characteristic time T: how many requests an item survives without being asked for.</summary>
    /// <param name="popularities">Request rates or probabilities of the items; 0 or more each, not all 0.</param>
    /// <param name="capacity">Items that fit; above 0 and below the number of items with a popularity above 0.</param>
    /// <returns>T, in requests of all items together.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double CharacteristicTime(IReadOnlyList<double> popularities, double capacity)
    {
        var items = Normalize(popularities);
        var asked = items.Where(item => item.Probability > 0).Sum(item => item.Count);
        Require.Positive(capacity);
        return capacity < asked ? CharacteristicTime(items, capacity) : throw Require.Bad(nameof(capacity), capacity, "above 0 and below the number of items asked for");
    }

    /// <summary>The hit ratio of one item: 1 - e^(-p T).</summary>
    /// <param name="popularity">The item's share of the requests, p; 0 to 1.</param>
    /// <param name="characteristicTime">T, from <see cref="CharacteristicTime(IReadOnlyList{double}, double)"/>; 0 or more.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ItemHitRatio(double popularity, double characteristicTime) => Stay(Require.Share(popularity), Require.NotNegative(characteristicTime));

    static double HitRatio((double Probability, double Count)[] items, double capacity)
    {
        if (capacity == 0)
            return 0;
        if (capacity >= items.Where(item => item.Probability > 0).Sum(item => item.Count))
            return 1;
        var time = CharacteristicTime(items, capacity);
        return Math.Min(1, items.Sum(item => item.Count * item.Probability * Stay(item.Probability, time)));
    }

    // The occupancy grows with T and is concave in it: Newton from the left climbs to the root without overshooting.
    static double CharacteristicTime((double Probability, double Count)[] items, double capacity)
    {
        var time = capacity;
        for (var i = 0; i < 200; i++)
        {
            var (occupancy, slope) = (0.0, 0.0);
            foreach (var (probability, count) in items)
            {
                var stay = Stay(probability, time);
                occupancy += count * stay;
                slope += count * probability * (1 - stay);
            }

            var step = (capacity - occupancy) / slope;
            if (!double.IsFinite(step) || Math.Abs(step) <= 1e-15 * time)
                break;
            time += step;
        }

        return time;
    }

    static double Stay(double probability, double time) => -Exponential.MinusOne(-probability * time);

    static (double Probability, double Count)[] Normalize(IReadOnlyList<double> popularities)
    {
        foreach (var popularity in Require.NotEmpty(popularities))
            Require.NotNegative(popularity, nameof(popularities));
        var sum = popularities.Sum();
        Require.Positive(sum, nameof(popularities));
        return [.. popularities.Select(popularity => (popularity / sum, 1.0))];
    }
}
