namespace Blueprints.Estimation.Capacity;

/// <summary>
/// Erlang's loss formula (M/G/c/c): the share of arrivals turned away when no server is free and nothing waits, such as connections to a full pool.
/// Valid for Poisson arrivals and any distribution of service times with a finite mean.
/// </summary>
/// <remarks>Formula: B(0) = 1, B(n) = A B(n-1) / (n + A B(n-1)), a recursion of positive terms that never overflows. Source: A. K. Erlang, 1917.</remarks>
public static class ErlangB
{
    /// <summary>The probability that an arrival finds every server busy.</summary>
    /// <param name="offeredErlangs">Arrival rate times mean service time, in erlangs; 0 or more.</param>
    /// <param name="servers">Servers; 0 or more.</param>
    /// <returns>0 to 1; falls with the servers and rises with the load.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double BlockingProbability(double offeredErlangs, int servers)
    {
        Require.NotNegative(offeredErlangs);
        Require.AtLeast(servers, 0);
        return Recur(offeredErlangs, 1, 0, servers);
    }

    /// <summary>
    /// The analytic continuation of the formula to a number of servers that is not whole, 1/B = A * integral of e^(-A t) (1 + t)^c over t from 0: for smooth
    /// planning curves. Equal to <see cref="BlockingProbability(double, int)"/> at whole numbers.
    /// </summary>
    /// <param name="offeredErlangs">Offered load in erlangs; above 0.</param>
    /// <param name="servers">Servers; 0 or more, not necessarily whole.</param>
    /// <returns>0 to 1.</returns>
    /// <remarks>Source: D. L. Jagerman, "Some properties of the Erlang loss function", Bell System Technical Journal 53, 1974.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ContinuousBlockingProbability(double offeredErlangs, double servers)
    {
        Require.Positive(offeredErlangs);
        Require.NotNegative(servers);
        if (servers > int.MaxValue)
            throw Require.Bad(nameof(servers), servers, "0 to 2,147,483,647");
        var whole = (int)Math.Floor(servers);
        var part = servers - whole;
        var start = part == 0 ? 1 : 1 / FractionalInverse(offeredErlangs, part);
        return Recur(offeredErlangs, start, part, whole);
    }

    /// <summary>The fewest servers that keep blocking within a target.</summary>
    /// <param name="offeredErlangs">Offered load in erlangs; 0 to 500,000,000.</param>
    /// <param name="maxBlocking">The highest blocking probability accepted; above 0 to 1.</param>
    /// <returns>Servers; 0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static int Servers(double offeredErlangs, double maxBlocking)
    {
        CheckSearchable(offeredErlangs);
        if (maxBlocking is not (> 0 and <= 1))
            throw Require.Bad(nameof(maxBlocking), maxBlocking, "above 0 to 1");
        var blocking = 1.0;
        var servers = 0;
        while (blocking > maxBlocking)
            blocking = Next(offeredErlangs, blocking, ++servers);
        return servers;
    }

    /// <summary>The servers, not necessarily whole, at which blocking is exactly a target.</summary>
    /// <param name="offeredErlangs">Offered load in erlangs; above 0 to 500,000,000.</param>
    /// <param name="blocking">The blocking probability; above 0 and below 1.</param>
    /// <returns>Servers; above 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ContinuousServers(double offeredErlangs, double blocking)
    {
        Require.Positive(offeredErlangs);
        Require.OpenShare(blocking);
        var most = Servers(offeredErlangs, blocking);
        return Solver.Increasing(servers => -ContinuousBlockingProbability(offeredErlangs, servers), -blocking, Math.Max(0, most - 1), most);
    }

    /// <summary>The load at which blocking is exactly a target: how much traffic the servers carry.</summary>
    /// <param name="servers">Servers; 1 or more.</param>
    /// <param name="blocking">The blocking probability; above 0 and below 1.</param>
    /// <returns>Offered load in erlangs; above 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double OfferedLoad(int servers, double blocking)
    {
        Require.AtLeast(servers, 1);
        Require.OpenShare(blocking);
        // What is carried, A (1 - B), never exceeds the servers.
        var most = servers / (1 - blocking);
        return Solver.Increasing(load => BlockingProbability(load, servers), blocking, 0, most);
    }

    /// <summary>A search counts servers up to about the load: beyond this it would take minutes, and no system has as many.</summary>
    internal static void CheckSearchable(double offeredErlangs)
    {
        if (offeredErlangs is not (>= 0 and <= 500_000_000))
            throw Require.Bad(nameof(offeredErlangs), offeredErlangs, "0 to 500,000,000");
    }

    static double Recur(double load, double blocking, double offset, int steps)
    {
        for (var n = 1; n <= steps && blocking > 0; n++)
            blocking = Next(load, blocking, n + offset);
        return blocking;
    }

    // Written so that a load of 1e308 gives 1, not infinity over infinity.
    static double Next(double load, double blocking, double n)
    {
        var weight = load * blocking;
        return weight > n ? 1 / (1 + n / weight) : weight / (n + weight);
    }

    // The integral of e^(-u) (1 + u/A)^x over u from 0, for x below 1, by the double-exponential rule for half-infinite ranges.
    static double FractionalInverse(double load, double x)
    {
        const double Step = 1.0 / 64;
        var sum = 0.0;
        for (var k = -320; k <= 320; k++)
        {
            var t = k * Step;
            var u = Math.Exp(t - Math.Exp(-t));
            var weight = u * (1 + Math.Exp(-t));
            var term = Math.Exp(-u + x * Math.Log(1 + u / load)) * weight;
            if (double.IsFinite(term))
                sum += term;
        }

        return sum * Step;
    }
}
