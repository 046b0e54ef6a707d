namespace Blueprints.Estimation.Capacity;

/// <summary>Caches one behind the other: browser, CDN, application cache, database cache. Each layer's ratio is of the requests that reach it.</summary>
public static class CacheLayers
{
    /// <summary>The share of requests that some layer answers: 1 - product of (1 - h).</summary>
    /// <param name="hitRatios">The layers' hit ratios, the nearest to the user first; 0 to 1 each.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A ratio is out of range.</exception>
    public static double HitRatio(params IReadOnlyList<double> hitRatios) => 1 - MissRatio(hitRatios);

    /// <summary>The share of requests that reach the origin: product of (1 - h).</summary>
    /// <param name="hitRatios">The layers' hit ratios; 0 to 1 each.</param>
    /// <returns>0 to 1; 1 without layers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A ratio is out of range.</exception>
    public static double MissRatio(params IReadOnlyList<double> hitRatios)
    {
        ArgumentNullException.ThrowIfNull(hitRatios);
        return hitRatios.Aggregate(1.0, (misses, ratio) => misses * (1 - Require.Share(ratio, nameof(hitRatios))));
    }

    /// <summary>The requests that the origin has to answer.</summary>
    /// <param name="requests">Requests of the users, in any unit; 0 or more.</param>
    /// <param name="hitRatios">The layers' hit ratios; 0 to 1 each.</param>
    /// <returns>In the unit of the requests: 50,000 of 1,000,000 at a ratio of 0.95.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double OriginRequests(double requests, params IReadOnlyList<double> hitRatios) => Require.NotNegative(requests) * MissRatio(hitRatios);

    /// <summary>The mean latency: a request pays for each layer it asks, and for the origin if all miss.</summary>
    /// <param name="hitRatios">The layers' hit ratios; 0 to 1 each.</param>
    /// <param name="latencies">The time to ask each layer; 0 or more each, as many as ratios.</param>
    /// <param name="originLatency">The time to ask the origin; 0 or more.</param>
    /// <returns>In the unit of the latencies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanLatency(IReadOnlyList<double> hitRatios, IReadOnlyList<double> latencies, double originLatency)
    {
        ArgumentNullException.ThrowIfNull(hitRatios);
        ArgumentNullException.ThrowIfNull(latencies);
        if (hitRatios.Count != latencies.Count)
            throw Require.Bad(nameof(latencies), latencies.Count, "as many as hit ratios");
        var (reached, sum) = (1.0, 0.0);
        for (var i = 0; i < latencies.Count; i++)
        {
            sum += reached * Require.NotNegative(latencies[i], nameof(latencies));
            reached *= 1 - Require.Share(hitRatios[i], nameof(hitRatios));
        }

        return sum + reached * Require.NotNegative(originLatency);
    }
}
