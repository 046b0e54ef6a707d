namespace Blueprints.Estimation.Capacity;

/// <summary>
/// Erlang's model with abandonment (M/M/c+M): those who wait give up after an exponential patience, as requests with a time-out do. Valid for Poisson arrivals,
/// exponential service times and patience; stable under any load, also above the servers.
/// </summary>
/// <remarks>
/// A birth-death chain with departures n mu below c servers and c mu + (n - c) theta above, summed outward from c. Source: C. Palm, 1957; O. Garnett, A. Mandelbaum and
/// M. Reiman, "Designing a call center with impatient customers", 2002.
/// </remarks>
public static class ErlangA
{
    // Beyond this weight against a full house, states below it no longer count in double precision.
    const double Overwhelming = 1e250;

    /// <summary>The stationary behaviour of the queue.</summary>
    /// <param name="arrivalRate">Arrivals per unit of time; above 0.</param>
    /// <param name="serviceRate">Services per unit of time by one busy server, mu; above 0.</param>
    /// <param name="servers">Servers, c; 1 or more.</param>
    /// <param name="abandonmentRate">
    /// One over the mean patience, theta; at least a millionth of <paramref name="serviceRate"/>, or 0 for endless patience, which is Erlang C and needs a load below the servers.
    /// </param>
    /// <returns>Wait and abandonment probability, mean wait and queue.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static ErlangAResult Evaluate(double arrivalRate, double serviceRate, int servers, double abandonmentRate)
    {
        Require.Positive(arrivalRate);
        Require.Positive(serviceRate);
        Require.AtLeast(servers, 1);
        var load = Require.Positive(arrivalRate / serviceRate, nameof(arrivalRate));
        if (abandonmentRate == 0)
            return Patient(arrivalRate, load, servers);
        Require.AtLeast(abandonmentRate, serviceRate * 1e-6);
        var (weight, queue) = Waiting(arrivalRate, servers * serviceRate, abandonmentRate);
        if (double.IsPositiveInfinity(weight))
            return Overloaded(arrivalRate, serviceRate, servers, abandonmentRate);

        var blocking = ErlangB.BlockingProbability(load, servers);
        // States below c weigh 1/B - 1 against the state c; multiplied through by B, so that a tiny B does no harm.
        var total = 1 - blocking + blocking * weight;
        var length = blocking * queue / total;
        return new(blocking * weight / total, Math.Min(1, length * abandonmentRate / arrivalRate), length / arrivalRate, length);
    }

    /// <summary>The probability that an arrival has to wait.</summary>
    /// <param name="offeredErlangs">Arrival rate times mean service time; above 0.</param>
    /// <param name="servers">Servers; 1 or more.</param>
    /// <param name="patienceInServiceTimes">The mean patience in units of the mean service time; above 0 to 1,000,000.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double WaitProbability(double offeredErlangs, int servers, double patienceInServiceTimes) =>
        Evaluate(offeredErlangs, 1, servers, 1 / Require.Positive(patienceInServiceTimes)).WaitProbability;

    /// <summary>The share of arrivals that give up waiting.</summary>
    /// <param name="offeredErlangs">Arrival rate times mean service time; above 0.</param>
    /// <param name="servers">Servers; 1 or more.</param>
    /// <param name="patienceInServiceTimes">The mean patience in units of the mean service time; above 0 to 1,000,000.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double AbandonmentProbability(double offeredErlangs, int servers, double patienceInServiceTimes) =>
        Evaluate(offeredErlangs, 1, servers, 1 / Require.Positive(patienceInServiceTimes)).AbandonmentProbability;

    /// <summary>The fewest servers at which at most a share of arrivals gives up.</summary>
    /// <param name="offeredErlangs">Arrival rate times mean service time; above 0.</param>
    /// <param name="maxAbandonmentProbability">The highest share accepted; above 0 and below 1.</param>
    /// <param name="patienceInServiceTimes">The mean patience in units of the mean service time; above 0 to 1,000,000.</param>
    /// <returns>Servers; 1 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static int Servers(double offeredErlangs, double maxAbandonmentProbability, double patienceInServiceTimes)
    {
        ErlangB.CheckSearchable(offeredErlangs);
        Require.OpenShare(maxAbandonmentProbability);
        return Solver.Least(
            servers => AbandonmentProbability(offeredErlangs, servers, patienceInServiceTimes) <= maxAbandonmentProbability, 1, nameof(maxAbandonmentProbability));
    }

    // The weight of the states from c on, and of those waiting in them, against the state c.
    static (double Weight, double Queue) Waiting(double arrivals, double capacity, double abandonment)
    {
        var (term, weight, queue) = (1.0, 1.0, 0.0);
        for (var waiting = 1L; ; waiting++)
        {
            var ratio = arrivals / (capacity + waiting * abandonment);
            term *= ratio;
            weight += term;
            queue += term * waiting;
            if (weight > Overwhelming)
                return (double.PositiveInfinity, 0);
            // The rest is less than a geometric series, weighted for the queue.
            if (ratio < 1 && term * (waiting + 1 / (1 - ratio)) / (1 - ratio) <= 1e-17 * (queue + term))
                return (weight, queue);
        }
    }

    static ErlangAResult Patient(double arrivals, double load, int servers)
    {
        var (waiting, length) = (ErlangC.WaitProbability(load, servers), load * ErlangC.MeanWait(load, servers));
        return new(waiting, 0, length / arrivals, length);
    }

    // Everybody waits and the queue is where arrivals and departures balance.
    static ErlangAResult Overloaded(double arrivals, double service, int servers, double abandonment)
    {
        var lost = arrivals - servers * service;
        return new(1, lost / arrivals, lost / abandonment / arrivals, lost / abandonment);
    }
}
