namespace Blueprints.Estimation.Capacity;

/// <summary>
/// The M/G/1 queue: one server, Poisson arrivals, any distribution of service times, given by its mean and squared coefficient of variation (variance over mean
/// squared: 0 constant, 1 exponential). Exact.
/// </summary>
/// <remarks>Formula: Pollaczek-Khinchine, Wq = rho E[S] (1 + cs^2) / (2 (1 - rho)). Source: F. Pollaczek, 1930; A. Khinchine, 1932.</remarks>
public static class MG1Queue
{
    /// <summary>The share of time the server is busy, rho = lambda E[S].</summary>
    /// <param name="arrivalRate">Arrivals per unit of time, lambda; 0 or more.</param>
    /// <param name="meanServiceTime">The mean service time, E[S]; above 0.</param>
    /// <returns>0 or more; 1 or more means overload.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Utilization(double arrivalRate, double meanServiceTime) => Require.NotNegative(arrivalRate) * Require.Positive(meanServiceTime);

    /// <summary>The mean time before service.</summary>
    /// <param name="arrivalRate">Arrivals per unit of time, lambda; 0 or more, with lambda E[S] below 1.</param>
    /// <param name="meanServiceTime">The mean service time, E[S]; above 0.</param>
    /// <param name="serviceScv">The squared coefficient of variation of service times; 0 or more. Default: 1, exponential.</param>
    /// <returns>0 or more, in the unit of the service time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanWait(double arrivalRate, double meanServiceTime, double serviceScv = 1)
    {
        var utilization = Utilization(arrivalRate, meanServiceTime);
        Require.Stable(utilization, 1);
        return utilization * meanServiceTime * (1 + Require.NotNegative(serviceScv)) / (2 * (1 - utilization));
    }

    /// <summary>The mean time from arrival to departure.</summary>
    /// <inheritdoc cref="MeanWait" path="/param"/>
    /// <returns>The service time or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanResponse(double arrivalRate, double meanServiceTime, double serviceScv = 1) =>
        MeanWait(arrivalRate, meanServiceTime, serviceScv) + meanServiceTime;

    /// <summary>The mean number waiting, Lq = lambda Wq.</summary>
    /// <inheritdoc cref="MeanWait" path="/param"/>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanQueueLength(double arrivalRate, double meanServiceTime, double serviceScv = 1) =>
        arrivalRate * MeanWait(arrivalRate, meanServiceTime, serviceScv);

    /// <summary>The mean number waiting or in service, L = Lq + rho.</summary>
    /// <inheritdoc cref="MeanWait" path="/param"/>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanNumberInSystem(double arrivalRate, double meanServiceTime, double serviceScv = 1) =>
        arrivalRate * MeanResponse(arrivalRate, meanServiceTime, serviceScv);
}
