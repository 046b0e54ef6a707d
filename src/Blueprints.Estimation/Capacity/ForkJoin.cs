namespace Blueprints.Estimation.Capacity;

/// <summary>
/// A fork-join queue: each job splits into one task for each of k single-server queues and is done when all are. Valid for Poisson arrivals, exponential services and a
/// utilisation below 1; exact for 1 and 2 queues, within 5 % up to 32.
/// </summary>
/// <remarks>
/// Formulas: R(2) = (12 - rho) / 8 / (mu - lambda); R(k) = [H(k)/H(2) + (1 - H(k)/H(2)) 4 rho / 11] R(2). Source: R. Nelson and A. Tantawi, "Approximate analysis of fork/join
/// synchronization in parallel queues", IEEE Transactions on Computers 37, 1988.
/// </remarks>
public static class ForkJoin
{
    /// <summary>The mean time from a job's arrival to the end of its last task.</summary>
    /// <param name="branches">Queues, k; 1 or more.</param>
    /// <param name="arrivalRate">Jobs per unit of time, lambda; 0 or more and below <paramref name="serviceRate"/>.</param>
    /// <param name="serviceRate">Tasks per unit of time that one queue can do, mu; above 0.</param>
    /// <returns>Above 0, in the rates' unit of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanResponse(int branches, double arrivalRate, double serviceRate)
    {
        Require.AtLeast(branches, 1);
        Require.Stable(Require.NotNegative(arrivalRate), Require.Positive(serviceRate), nameof(arrivalRate));
        var single = 1 / (serviceRate - arrivalRate);
        if (branches == 1)
            return single;
        var utilization = arrivalRate / serviceRate;
        var two = (12 - utilization) / 8 * single;
        var growth = Zipf.HarmonicNumber(branches, 1) / 1.5;
        return (growth + (1 - growth) * 4 * utilization / 11) * two;
    }
}
