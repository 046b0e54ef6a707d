namespace Blueprints.Estimation.Capacity;

/// <summary>
/// The Allen-Cunneen approximation of the G/G/c queue: the M/M/c wait scaled by how regular arrivals and services are.
/// </summary>
/// <remarks>
/// Formula: Wq = Wq(M/M/c) (ca^2 + cs^2) / 2. Exact for M/M/c and M/G/1; meant for a utilisation above 0.5. Against exact M/D/c at utilisation 0.8 it is off by 0 % with 1
/// server, -1.6 % with 2, -4.2 % with 5 and -6.9 % with 10: the error grows with the servers when services vary little. Source: A. O. Allen, Probability, Statistics and
/// Queueing Theory, 2nd edition, 1990.
/// </remarks>
public static class AllenCunneen
{
    /// <summary>The mean time before service.</summary>
    /// <param name="arrivalRate">Arrivals per unit of time; 0 or more and below servers * serviceRate.</param>
    /// <param name="serviceRate">Services per unit of time by one busy server; above 0.</param>
    /// <param name="servers">Servers; 1 or more.</param>
    /// <param name="arrivalScv">The squared coefficient of variation of the times between arrivals; 0 or more (1: Poisson).</param>
    /// <param name="serviceScv">The squared coefficient of variation of service times; 0 or more (0: constant, 1: exponential).</param>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanWait(double arrivalRate, double serviceRate, int servers, double arrivalScv, double serviceScv) =>
        MMcQueue.MeanWait(arrivalRate, serviceRate, servers) * ((Require.NotNegative(arrivalScv) / 2) + (Require.NotNegative(serviceScv) / 2));

    /// <summary>The mean time from arrival to departure.</summary>
    /// <inheritdoc cref="MeanWait" path="/param"/>
    /// <returns>The service time or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanResponse(double arrivalRate, double serviceRate, int servers, double arrivalScv, double serviceScv) =>
        MeanWait(arrivalRate, serviceRate, servers, arrivalScv, serviceScv) + 1 / serviceRate;

    /// <summary>The mean number waiting.</summary>
    /// <inheritdoc cref="MeanWait" path="/param"/>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanQueueLength(double arrivalRate, double serviceRate, int servers, double arrivalScv, double serviceScv) =>
        arrivalRate * MeanWait(arrivalRate, serviceRate, servers, arrivalScv, serviceScv);
}
