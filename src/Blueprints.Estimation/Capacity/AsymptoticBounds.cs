namespace Blueprints.Estimation.Capacity;

/// <summary>
/// Asymptotic bounds of a closed system: N users who think for Z between requests, stations with demands D(k). No system of these demands does better, whatever its
/// distributions. They answer "at how many users does it saturate?".
/// </summary>
/// <remarks>Formulas: X &lt;= min(1 / Dmax, N / (D + Z)); R >= max(D, N Dmax - Z); N* = (D + Z) / Dmax. Source: E. Lazowska et al., Quantitative System Performance, 1984, chapter 5.</remarks>
public static class AsymptoticBounds
{
    /// <summary>The highest throughput possible.</summary>
    /// <param name="demands">Busy time per request at each station; 0 or more each, not all 0.</param>
    /// <param name="users">Users, N; 0 or more.</param>
    /// <param name="thinkTime">Think time, Z; 0 or more. Default: 0.</param>
    /// <returns>Requests per unit of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MaxThroughput(IReadOnlyList<double> demands, double users, double thinkTime = 0)
    {
        var (sum, largest) = Demands(demands);
        return Math.Min(1 / largest, Require.NotNegative(users) / (sum + Require.NotNegative(thinkTime)));
    }

    /// <summary>The lowest throughput possible: every user waits for all others at every station, N / (N D + Z).</summary>
    /// <inheritdoc cref="MaxThroughput" path="/param"/>
    /// <returns>Requests per unit of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MinThroughput(IReadOnlyList<double> demands, double users, double thinkTime = 0)
    {
        var (sum, _) = Demands(demands);
        Require.NotNegative(thinkTime);
        return Require.NotNegative(users) == 0 ? 0 : users / (users * sum + thinkTime);
    }

    /// <summary>The shortest mean response time possible.</summary>
    /// <inheritdoc cref="MaxThroughput" path="/param"/>
    /// <returns>In the unit of the demands.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MinResponseTime(IReadOnlyList<double> demands, double users, double thinkTime = 0)
    {
        var (sum, largest) = Demands(demands);
        return Math.Max(sum, Require.NotNegative(users) * largest - Require.NotNegative(thinkTime));
    }

    /// <summary>The users at which the bounds cross, N*: from there on the bottleneck limits, and each further user only waits.</summary>
    /// <param name="demands">Busy time per request at each station; 0 or more each, not all 0.</param>
    /// <param name="thinkTime">Think time, Z; 0 or more. Default: 0.</param>
    /// <returns>Users, 1 or more, not rounded.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double SaturationUsers(IReadOnlyList<double> demands, double thinkTime = 0)
    {
        var (sum, largest) = Demands(demands);
        return (sum + Require.NotNegative(thinkTime)) / largest;
    }

    static (double Sum, double Largest) Demands(IReadOnlyList<double> demands)
    {
        foreach (var demand in Require.NotEmpty(demands))
            Require.NotNegative(demand, nameof(demands));
        var largest = demands.Max();
        return largest > 0 ? (demands.Sum(), largest) : throw Require.Bad(nameof(demands), largest, "at least one above 0");
    }
}
