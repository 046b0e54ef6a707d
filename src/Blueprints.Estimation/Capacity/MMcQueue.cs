namespace Blueprints.Estimation.Capacity;

/// <summary>
/// The M/M/c queue: waiting and response times of several equal servers behind one queue. Valid for Poisson arrivals, exponential service times, service in order of
/// arrival and a utilisation below 1. With one server it is M/M/1.
/// </summary>
/// <remarks>Source: L. Kleinrock, Queueing Systems, volume 1, 1975. Rates and times share one unit of time.</remarks>
public static class MMcQueue
{
    /// <summary>The share of time a server is busy, rho = lambda / (c mu).</summary>
    /// <param name="arrivalRate">Arrivals per unit of time, lambda; 0 or more.</param>
    /// <param name="serviceRate">Services per unit of time by one busy server, mu; above 0.</param>
    /// <param name="servers">Servers, c; 1 or more.</param>
    /// <returns>0 or more; 1 or more means overload.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Utilization(double arrivalRate, double serviceRate, int servers) =>
        Require.NotNegative(arrivalRate) / Require.Positive(serviceRate) / Require.AtLeast(servers, 1);

    /// <summary>The probability that an arrival has to wait: Erlang C.</summary>
    /// <inheritdoc cref="MeanWait" path="/param"/>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double WaitProbability(double arrivalRate, double serviceRate, int servers) =>
        ErlangC.WaitProbability(Load(arrivalRate, serviceRate), servers);

    /// <summary>The mean time before service, Wq = C / (c mu - lambda).</summary>
    /// <param name="arrivalRate">Arrivals per unit of time, lambda; 0 or more and below c mu.</param>
    /// <param name="serviceRate">Services per unit of time by one busy server, mu; above 0.</param>
    /// <param name="servers">Servers, c; 1 or more.</param>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanWait(double arrivalRate, double serviceRate, int servers) =>
        ErlangC.MeanWait(Load(arrivalRate, serviceRate), servers) / serviceRate;

    /// <summary>The mean time from arrival to departure, W = Wq + 1/mu.</summary>
    /// <inheritdoc cref="MeanWait" path="/param"/>
    /// <returns>The service time or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanResponse(double arrivalRate, double serviceRate, int servers) => MeanWait(arrivalRate, serviceRate, servers) + 1 / serviceRate;

    /// <summary>The mean number waiting, Lq = lambda Wq.</summary>
    /// <inheritdoc cref="MeanWait" path="/param"/>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanQueueLength(double arrivalRate, double serviceRate, int servers) => arrivalRate * MeanWait(arrivalRate, serviceRate, servers);

    /// <summary>The mean number waiting or in service, L = lambda W.</summary>
    /// <inheritdoc cref="MeanWait" path="/param"/>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanNumberInSystem(double arrivalRate, double serviceRate, int servers) => arrivalRate * MeanResponse(arrivalRate, serviceRate, servers);

    /// <summary>The probability of a wait above a time, P(Wq &gt; t) = C e^(-(c mu - lambda) t).</summary>
    /// <inheritdoc cref="MeanWait" path="/param"/>
    /// <param name="arrivalRate">Arrivals per unit of time, lambda; 0 or more and below c mu.</param>
    /// <param name="serviceRate">Services per unit of time by one busy server, mu; above 0.</param>
    /// <param name="servers">Servers, c; 1 or more.</param>
    /// <param name="time">The time; 0 or more.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double WaitExceeds(double arrivalRate, double serviceRate, int servers, double time) =>
        WaitProbability(arrivalRate, serviceRate, servers) * Math.Exp(-(servers - Load(arrivalRate, serviceRate)) * serviceRate * Require.NotNegative(time));

    /// <summary>The time that a share of waits does not exceed; 0 where fewer than that share wait at all.</summary>
    /// <param name="arrivalRate">Arrivals per unit of time, lambda; 0 or more and below c mu.</param>
    /// <param name="serviceRate">Services per unit of time by one busy server, mu; above 0.</param>
    /// <param name="servers">Servers, c; 1 or more.</param>
    /// <param name="percentile">The share, such as 0.95; 0 or more and below 1.</param>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double WaitPercentile(double arrivalRate, double serviceRate, int servers, double percentile)
    {
        var late = 1 - Require.Percentile(percentile);
        var waiting = WaitProbability(arrivalRate, serviceRate, servers);
        return waiting <= late ? 0 : Math.Log(waiting / late) / (servers - Load(arrivalRate, serviceRate)) / serviceRate;
    }

    /// <summary>
    /// The probability of a response time above a time: P(T &gt; t) = e^(-mu t) [1 + C (1 - e^(-mu (c - 1 - A) t)) / (c - 1 - A)], with A = lambda / mu; the bracket is
    /// 1 + C mu t where A = c - 1.
    /// </summary>
    /// <inheritdoc cref="WaitExceeds" path="/param"/>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ResponseExceeds(double arrivalRate, double serviceRate, int servers, double time) =>
        ResponseTail(WaitProbability(arrivalRate, serviceRate, servers), servers - 1 - Load(arrivalRate, serviceRate), serviceRate * Require.NotNegative(time));

    /// <summary>The time that a share of responses does not exceed.</summary>
    /// <inheritdoc cref="WaitPercentile" path="/param"/>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ResponsePercentile(double arrivalRate, double serviceRate, int servers, double percentile)
    {
        var late = 1 - Require.Percentile(percentile);
        var waiting = WaitProbability(arrivalRate, serviceRate, servers);
        var spare = servers - 1 - arrivalRate / serviceRate;
        var most = 1.0;
        while (ResponseTail(waiting, spare, most) > late)
            most *= 2;
        return percentile == 0 ? 0 : Solver.Increasing(time => -ResponseTail(waiting, spare, time), -late, 0, most) / serviceRate;
    }

    /// <summary>The probability that a number of jobs is in the system.</summary>
    /// <param name="arrivalRate">Arrivals per unit of time, lambda; 0 or more and below c mu.</param>
    /// <param name="serviceRate">Services per unit of time by one busy server, mu; above 0.</param>
    /// <param name="servers">Servers, c; 1 or more.</param>
    /// <param name="jobs">Jobs waiting or in service; 0 or more.</param>
    /// <returns>0 to 1; the sum over all numbers is 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double StateProbability(double arrivalRate, double serviceRate, int servers, int jobs)
    {
        Require.AtLeast(jobs, 0);
        var load = Load(arrivalRate, serviceRate);
        var rho = load / servers;
        // C = p(c) / (1 - rho) gives the state c; the others follow by the balance equations.
        var probability = WaitProbability(arrivalRate, serviceRate, servers) * (1 - rho);
        if (load == 0)
            return jobs == 0 ? 1 : 0;
        if (jobs >= servers)
            return probability * Math.Pow(rho, jobs - servers);
        // p(n) = p(c) c!/n! A^(n-c): in logarithms, because p(c) may be too small for a double.
        return Math.Exp(LogEmpty(load, servers) + LogTerm(load, jobs));
    }

    static double Load(double arrivalRate, double serviceRate) =>
        Require.NotNegative(Require.NotNegative(arrivalRate) / Require.Positive(serviceRate), nameof(arrivalRate));

    static double ResponseTail(double waiting, double spare, double time)
    {
        if (time == 0)
            return 1;
        // A long time with negative spare would overflow the bracket before the leading factor shrinks it.
        if (spare < 0 && -spare * time > 700)
            return Math.Min(1, waiting / -spare * Math.Exp(-(1 + spare) * time));
        var delayed = spare * time == 0 ? time : spare * time > 700 ? 1 / spare : -Exponential.MinusOne(-spare * time) / spare;
        return Math.Min(1, Math.Exp(-time) * (1 + waiting * delayed));
    }

    static double LogTerm(double load, int n)
    {
        var sum = 0.0;
        for (var k = 1; k <= n; k++)
            sum += Math.Log(load / k);
        return sum;
    }

    static double LogEmpty(double load, int servers)
    {
        var (term, log, most) = (0.0, new double[servers], 0.0);
        for (var k = 1; k < servers; k++)
        {
            term += Math.Log(load / k);
            log[k] = term;
            most = Math.Max(most, term);
        }

        var last = term + Math.Log(load / servers) - Math.Log(1 - load / servers);
        most = Math.Max(most, last);
        return -most - Math.Log(log.Sum(value => Math.Exp(value - most)) + Math.Exp(last - most));
    }
}
