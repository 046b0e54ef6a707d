namespace Blueprints.Estimation.Capacity;

/// <summary>
/// Erlang's delay formula (M/M/c): the share of arrivals that has to wait for one of several servers. Valid for Poisson arrivals, exponential service times, an
/// unbounded queue served in order of arrival, and a load below the servers.
/// </summary>
/// <remarks>Formula: C = B / (1 - rho (1 - B)) with B from <see cref="ErlangB"/> and rho = A/c. Source: A. K. Erlang, 1917.</remarks>
public static class ErlangC
{
    /// <summary>The probability that an arrival has to wait.</summary>
    /// <param name="offeredErlangs">Arrival rate times mean service time, in erlangs; 0 or more and below <paramref name="servers"/>.</param>
    /// <param name="servers">Servers; 1 or more.</param>
    /// <returns>0 to 1; never below Erlang B's blocking.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double WaitProbability(double offeredErlangs, int servers)
    {
        Require.NotNegative(offeredErlangs);
        Require.AtLeast(servers, 1);
        Require.Stable(offeredErlangs, servers);
        return FromBlocking(ErlangB.BlockingProbability(offeredErlangs, servers), offeredErlangs, servers);
    }

    /// <summary>The mean wait before service, in units of the mean service time: C / (c - A).</summary>
    /// <param name="offeredErlangs">Offered load in erlangs; 0 or more and below <paramref name="servers"/>.</param>
    /// <param name="servers">Servers; 1 or more.</param>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanWait(double offeredErlangs, int servers) => WaitProbability(offeredErlangs, servers) / (servers - offeredErlangs);

    /// <summary>The share of arrivals that start within a time, P(W &lt;= t) = 1 - C e^(-(c - A) t): a call centre's service level.</summary>
    /// <param name="offeredErlangs">Offered load in erlangs; 0 or more and below <paramref name="servers"/>.</param>
    /// <param name="servers">Servers; 1 or more.</param>
    /// <param name="waitInServiceTimes">The time, in units of the mean service time; 0 or more.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ServiceLevel(double offeredErlangs, int servers, double waitInServiceTimes)
    {
        Require.NotNegative(waitInServiceTimes);
        return 1 - WaitProbability(offeredErlangs, servers) * Math.Exp(-(servers - offeredErlangs) * waitInServiceTimes);
    }

    /// <summary>The fewest servers at which at most a share of arrivals waits.</summary>
    /// <param name="offeredErlangs">Offered load in erlangs; 0 to 500,000,000.</param>
    /// <param name="maxWaitProbability">The highest probability of waiting accepted; above 0 to 1.</param>
    /// <returns>Servers; above the load.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static int Servers(double offeredErlangs, double maxWaitProbability)
    {
        if (maxWaitProbability is not (> 0 and <= 1))
            throw Require.Bad(nameof(maxWaitProbability), maxWaitProbability, "above 0 to 1");
        return Solver.Least(servers => WaitProbability(offeredErlangs, servers) <= maxWaitProbability, LeastStable(offeredErlangs), nameof(maxWaitProbability));
    }

    /// <summary>The fewest servers at which the mean wait is within a target.</summary>
    /// <param name="offeredErlangs">Offered load in erlangs; 0 to 500,000,000.</param>
    /// <param name="maxMeanWaitInServiceTimes">The longest mean wait accepted, in units of the mean service time; above 0.</param>
    /// <returns>Servers; above the load.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static int ServersForMeanWait(double offeredErlangs, double maxMeanWaitInServiceTimes)
    {
        Require.Positive(maxMeanWaitInServiceTimes);
        return Solver.Least(servers => MeanWait(offeredErlangs, servers) <= maxMeanWaitInServiceTimes, LeastStable(offeredErlangs), nameof(maxMeanWaitInServiceTimes));
    }

    /// <summary>The fewest servers at which a share of arrivals starts within a time.</summary>
    /// <param name="offeredErlangs">Offered load in erlangs; 0 to 500,000,000.</param>
    /// <param name="waitInServiceTimes">The time, in units of the mean service time; 0 or more.</param>
    /// <param name="share">The share of arrivals; 0 or more and below 1.</param>
    /// <returns>Servers; above the load.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static int ServersForServiceLevel(double offeredErlangs, double waitInServiceTimes, double share)
    {
        Require.NotNegative(waitInServiceTimes);
        Require.Percentile(share);
        return Solver.Least(servers => ServiceLevel(offeredErlangs, servers, waitInServiceTimes) >= share, LeastStable(offeredErlangs), nameof(share));
    }

    /// <summary>The analytic continuation to a number of servers that is not whole. Equal to <see cref="WaitProbability"/> at whole numbers.</summary>
    /// <param name="offeredErlangs">Offered load in erlangs; above 0 and below <paramref name="servers"/>.</param>
    /// <param name="servers">Servers; above 0, not necessarily whole.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ContinuousWaitProbability(double offeredErlangs, double servers)
    {
        Require.Positive(offeredErlangs);
        Require.Positive(servers);
        Require.Stable(offeredErlangs, servers);
        return FromBlocking(ErlangB.ContinuousBlockingProbability(offeredErlangs, servers), offeredErlangs, servers);
    }

    /// <summary>The servers, not necessarily whole, at which the probability of waiting is exactly a target.</summary>
    /// <param name="offeredErlangs">Offered load in erlangs; above 0 to 500,000,000.</param>
    /// <param name="waitProbability">The probability; above 0 and below 1.</param>
    /// <returns>Servers; above the load.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ContinuousServers(double offeredErlangs, double waitProbability)
    {
        Require.Positive(offeredErlangs);
        Require.OpenShare(waitProbability);
        var most = Servers(offeredErlangs, waitProbability);
        return Solver.Increasing(servers => -ContinuousWaitProbability(offeredErlangs, servers), -waitProbability, offeredErlangs, most);
    }

    /// <summary>The load at which the probability of waiting is exactly a target.</summary>
    /// <param name="servers">Servers; 1 or more.</param>
    /// <param name="waitProbability">The probability; above 0 and below 1.</param>
    /// <returns>Offered load in erlangs; above 0 and below the servers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double OfferedLoad(int servers, double waitProbability)
    {
        Require.AtLeast(servers, 1);
        Require.OpenShare(waitProbability);
        return Solver.Increasing(load => WaitProbability(load, servers), waitProbability, 0, Math.BitDecrement(servers));
    }

    static double FromBlocking(double blocking, double load, double servers) =>
        // B / (1 - rho (1 - B)), without the difference of two numbers near 1.
        blocking / (blocking + (1 - load / servers) * (1 - blocking));

    static int LeastStable(double load)
    {
        ErlangB.CheckSearchable(load);
        return (int)Math.Floor(load) + 1;
    }
}
