using System.Numerics;

namespace Blueprints.Estimation.Capacity;

/// <summary>
/// The M/D/c queue: several servers, Poisson arrivals, constant service times. Exact: the yardstick for approximations at low variance.
/// </summary>
/// <remarks>
/// Seen every service time apart, the number in system has the generating function of Crommelin (1932); with z_k the c - 1 roots of z^c = e^(A (z - 1)) inside the unit
/// circle, L = sum of 1/(1 - z_k) + (c - (c - A)^2) / (2 (c - A)).
/// </remarks>
public static class MDcQueue
{
    const int MaxServers = 100_000;

    /// <summary>The mean number waiting, Lq.</summary>
    /// <param name="offeredErlangs">Arrival rate times service time; 0 or more and below <paramref name="servers"/>.</param>
    /// <param name="servers">Servers; 1 to 100,000.</param>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanQueueLength(double offeredErlangs, int servers)
    {
        Require.NotNegative(offeredErlangs);
        Require.InRange(servers, 1, MaxServers);
        Require.Stable(offeredErlangs, servers);
        if (offeredErlangs == 0)
            return 0;
        var idle = servers - offeredErlangs;
        var inSystem = RootSum(offeredErlangs, servers) + (servers - idle * idle) / (2 * idle);
        // At light load the true value is below what the difference can show.
        return Math.Max(0, inSystem - offeredErlangs);
    }

    /// <summary>The mean time before service.</summary>
    /// <param name="arrivalRate">Arrivals per unit of time; above 0, with arrivalRate * serviceTime below <paramref name="servers"/>.</param>
    /// <param name="serviceTime">The service time; above 0.</param>
    /// <param name="servers">Servers; 1 to 100,000.</param>
    /// <returns>0 or more, in the unit of the service time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanWait(double arrivalRate, double serviceTime, int servers) =>
        MeanQueueLength(Require.Positive(arrivalRate) * Require.Positive(serviceTime), servers) / arrivalRate;

    // Roots come in conjugate pairs: twice the real part of each upper one.
    static double RootSum(double load, int servers)
    {
        var sum = 0.0;
        for (var k = 1; 2 * k < servers; k++)
            sum += 2 * (1 / (1 - Root(load / servers, 2 * Math.PI * k / servers))).Real;
        if (servers % 2 == 0)
            sum += (1 / (1 - Root(load / servers, Math.PI))).Real;
        return sum;
    }

    // z = w e^(rho (z - 1)) with w on the unit circle: a contraction to start with, then Newton steps.
    static Complex Root(double rho, double angle)
    {
        var w = Complex.FromPolarCoordinates(1, angle);
        var z = rho * w;
        for (var i = 0; i < 20; i++)
            z = w * Complex.Exp(rho * (z - 1));
        for (var i = 0; i < 8; i++)
        {
            var image = w * Complex.Exp(rho * (z - 1));
            z -= (z - image) / (1 - rho * image);
        }

        return z;
    }
}
