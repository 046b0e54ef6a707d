namespace Blueprints.Estimation.Capacity;

/// <summary>
/// One station of several equal servers and a fixed number of users who think between requests (M/M/c//N, the machine repair model): a connection pool in front of a
/// database's vCPUs, or a load generator in front of a server. Exact for exponential service times and any distribution of think times.
/// </summary>
/// <remarks>
/// A birth-death chain over the requests in the station, n = 0..N, with arrivals (N - n) / Z and departures min(n, c) / S, summed as ratios to its heaviest state so that
/// nothing overflows. Source: L. Kleinrock, Queueing Systems, volume 1, 1975, section 3.8.
/// </remarks>
public static class ClosedQueue
{
    /// <summary>Completed requests per unit of time.</summary>
    /// <param name="users">Users, N; 1 to 10,000,000.</param>
    /// <param name="serviceTime">Busy time of a server per request, S; above 0.</param>
    /// <param name="servers">Servers, c; 1 or more.</param>
    /// <param name="thinkTime">Time outside of the station between two requests of a user, Z; 0 or more. Default: 0.</param>
    /// <returns>Above 0 and at most min(c / S, N / (S + Z)).</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Throughput(int users, double serviceTime, int servers, double thinkTime = 0)
    {
        Require.InRange(users, 1, 10_000_000);
        Require.Positive(serviceTime);
        Require.AtLeast(servers, 1);
        // Below the smallest doubles, a think time is none.
        if (Require.NotNegative(thinkTime) == 0 || users * (serviceTime / thinkTime) > 1e100)
            return Math.Min(users, servers) / serviceTime;
        var (weight, all, busy) = (1.0, 1.0, 0.0);
        for (var n = 1; n <= users; n++)
        {
            weight *= (users - n + 1) * (serviceTime / thinkTime) / Math.Min(n, servers);
            all += weight;
            busy += weight * Math.Min(n, servers);
            if (all > 1e200)
                (weight, all, busy) = (weight / all, 1, busy / all);
        }

        return busy / all / serviceTime;
    }

    /// <summary>The mean time in the station, R = N / X - Z.</summary>
    /// <inheritdoc cref="Throughput" path="/param"/>
    /// <returns>The service time or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanResponse(int users, double serviceTime, int servers, double thinkTime = 0) =>
        Math.Max(serviceTime, users / Throughput(users, serviceTime, servers, thinkTime) - thinkTime);

    /// <summary>The share of time a server is busy.</summary>
    /// <inheritdoc cref="Throughput" path="/param"/>
    /// <returns>Above 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Utilization(int users, double serviceTime, int servers, double thinkTime = 0) =>
        Math.Min(1, Throughput(users, serviceTime, servers, thinkTime) * serviceTime / servers);

    /// <summary>
    /// Fits service and think time to throughputs at several numbers of users, by least squares of the relative errors. Light loads say what both are together, and loads near saturation what the
    /// service takes: <see cref="ClosedQueueFit.Utilization"/> tells how near the measurements came.
    /// </summary>
    /// <param name="users">Numbers of users, at least two different ones; 1 to 10,000 each. Between whole numbers, throughput is taken as a straight line.</param>
    /// <param name="throughput">Completed requests per unit of time at each of them; 1e-50 to 1e50.</param>
    /// <param name="servers">Servers, c; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static ClosedQueueFit Fit(IReadOnlyList<double> users, IReadOnlyList<double> throughput, int servers) => ClosedQueueFitting.Fit(users, throughput, servers);
}
