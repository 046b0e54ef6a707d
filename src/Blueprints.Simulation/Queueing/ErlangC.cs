namespace Blueprints.Simulation.Queueing;

/// <summary>The exact M/M/c queue: Poisson arrivals, exponential service, c servers, first come first served. Erlang (1917), by the inverse recursion of Erlang's B.</summary>
public static class ErlangC
{
    /// <summary>The probability that an arrival waits, 0 to 1; 1 at or above full utilisation.</summary>
    /// <param name="servers">The servers; at least 1.</param>
    /// <param name="load">The offered load in erlangs: arrivals per second × seconds of service; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static double Probability(int servers, double load)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(load);
        if (load >= servers)
            return 1;
        if (load == 0)
            return 0;

        var inverse = 1.0;
        for (var n = 1; n <= servers; n++)
            inverse = 1 + (inverse * n / load);
        var utilisation = load / servers;
        return 1 / (utilisation + ((1 - utilisation) * inverse));
    }

    /// <summary>The mean wait before service, in units of the mean service time; infinite at or above full utilisation.</summary>
    /// <param name="servers">The servers; at least 1.</param>
    /// <param name="load">The offered load in erlangs; at least 0.</param>
    public static double MeanWait(int servers, double load) =>
        load >= servers ? double.PositiveInfinity : Probability(servers, load) / (servers - load);

    /// <summary>The probability that an arrival waits longer than a time.</summary>
    /// <param name="servers">The servers; at least 1.</param>
    /// <param name="load">The offered load in erlangs; at least 0.</param>
    /// <param name="wait">The time in units of the mean service time; at least 0.</param>
    public static double Tail(int servers, double load, double wait) =>
        load >= servers ? 1 : Probability(servers, load) * Math.Exp(-(servers - load) * wait);
}
