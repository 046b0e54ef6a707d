namespace Blueprints.Estimation.Capacity;

/// <summary>
/// Square-root staffing in the Halfin-Whitt regime: servers for a load of A are A + beta sqrt(A), and beta alone decides how often arrivals wait. An approximation of
/// Erlang C that becomes exact as the load grows; within 0.041 of it at 10 erlangs, 0.014 at 100 and 0.0045 at 1,000.
/// </summary>
/// <remarks>
/// Formula: P(wait) = [1 + beta Phi(beta) / phi(beta)]^-1. Source: S. Halfin and W. Whitt, "Heavy-traffic limits for queues with many exponential servers", Operations
/// Research 29, 1981.
/// </remarks>
public static class HalfinWhitt
{
    const double LargestBeta = 37;

    /// <summary>The probability that an arrival has to wait.</summary>
    /// <param name="beta">The quality of service: spare servers over the root of the load; 0 or more.</param>
    /// <returns>0 to 1; 1 at 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The argument is out of range.</exception>
    public static double WaitProbability(double beta)
    {
        Require.NotNegative(beta);
        var density = NormalDistribution.Density(beta);
        return density / (density + beta * NormalDistribution.Cumulative(beta));
    }

    /// <summary>The probability that an arrival has to wait with a number of servers: that of beta = (c - A) / sqrt(A).</summary>
    /// <param name="offeredErlangs">Arrival rate times mean service time, A; above 0.</param>
    /// <param name="servers">Servers, c, not necessarily whole; the load or more.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double WaitProbability(double offeredErlangs, double servers) => WaitProbability(Beta(offeredErlangs, servers));

    /// <summary>The quality of service of a number of servers, beta = (c - A) / sqrt(A): the inverse of <see cref="ContinuousServers"/>.</summary>
    /// <param name="offeredErlangs">Arrival rate times mean service time, A; above 0.</param>
    /// <param name="servers">Servers, c, not necessarily whole; the load or more.</param>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Beta(double offeredErlangs, double servers) =>
        (Require.AtLeast(servers, Require.Positive(offeredErlangs)) - offeredErlangs) / Math.Sqrt(offeredErlangs);

    /// <summary>The quality of service that gives a probability of waiting: the inverse of <see cref="WaitProbability(double)"/>.</summary>
    /// <param name="waitProbability">Above 1e-290 to 1.</param>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The argument is out of range.</exception>
    public static double Beta(double waitProbability)
    {
        if (waitProbability is not (> 1e-290 and <= 1))
            throw Require.Bad(nameof(waitProbability), waitProbability, "above 1e-290 to 1");
        return waitProbability == 1 ? 0 : Solver.Increasing(beta => -WaitProbability(beta), -waitProbability, 0, LargestBeta);
    }

    /// <summary>The servers that square-root staffing gives, A + beta sqrt(A), not rounded.</summary>
    /// <param name="offeredErlangs">Arrival rate times mean service time; 0 or more.</param>
    /// <param name="beta">The quality of service; 0 or more.</param>
    /// <returns>The load or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ContinuousServers(double offeredErlangs, double beta) =>
        Require.NotNegative(offeredErlangs) + Require.NotNegative(beta) * Math.Sqrt(offeredErlangs);

    /// <summary>The whole servers for a probability of waiting: A + beta sqrt(A), rounded up.</summary>
    /// <param name="offeredErlangs">Arrival rate times mean service time; 0 to 2,000,000,000.</param>
    /// <param name="waitProbability">The probability of waiting; above 1e-290 to 1.</param>
    /// <returns>Servers; the load or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static int Servers(double offeredErlangs, double waitProbability)
    {
        if (offeredErlangs is not (>= 0 and <= 2e9))
            throw Require.Bad(nameof(offeredErlangs), offeredErlangs, "0 to 2,000,000,000");
        return (int)Math.Ceiling(ContinuousServers(offeredErlangs, Beta(waitProbability)));
    }
}
