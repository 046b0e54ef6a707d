namespace Blueprints.Estimation.Capacity;

/// <summary>
/// Gunther's Universal Scalability Law: throughput at n processors or users, X(n) = lambda n / (1 + sigma (n - 1) + kappa n (n - 1)), with contention sigma (what is
/// serial) and coherency kappa (what everybody has to agree on). Valid for one saturating resource and a workload that stays alike.
/// </summary>
/// <remarks>Source: N. J. Gunther, Guerrilla Capacity Planning, 2007. With kappa 0 it is Amdahl's law.</remarks>
public static class UniversalScalabilityLaw
{
    /// <summary>Throughput at a concurrency.</summary>
    /// <param name="concurrency">Processors or users, n; 0 or more.</param>
    /// <param name="contention">Sigma; 0 to 1.</param>
    /// <param name="coherency">Kappa; 0 or more.</param>
    /// <param name="unitThroughput">Lambda, the throughput of one; above 0. Default: 1, which gives the relative capacity C(n).</param>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Throughput(double concurrency, double contention, double coherency, double unitThroughput = 1)
    {
        var n = Require.NotNegative(concurrency);
        var denominator = 1 + Require.Share(contention) * (n - 1) + Require.NotNegative(coherency) * n * (n - 1);
        // Between 0 and 1 an extreme kappa would make it negative; the law speaks of whole units.
        return n == 0 ? 0 : n / (n < 1 ? Math.Max(denominator, n) : denominator) * Require.Positive(unitThroughput);
    }

    /// <summary>The concurrency of the highest throughput, sqrt((1 - sigma) / kappa).</summary>
    /// <param name="contention">Sigma; 0 to 1.</param>
    /// <param name="coherency">Kappa; 0 or more.</param>
    /// <returns>0 or more; infinite at kappa 0, where throughput never falls.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double PeakConcurrency(double contention, double coherency) =>
        Require.NotNegative(coherency) == 0 ? double.PositiveInfinity : Math.Sqrt((1 - Require.Share(contention)) / coherency);

    /// <summary>The highest throughput at a whole concurrency of 1 or more.</summary>
    /// <param name="contention">Sigma; 0 to 1.</param>
    /// <param name="coherency">Kappa; 0 or more.</param>
    /// <param name="unitThroughput">Lambda; above 0. Default: 1.</param>
    /// <returns>Above 0; infinite where both sigma and kappa are 0; lambda / sigma where only kappa is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double PeakThroughput(double contention, double coherency, double unitThroughput = 1)
    {
        var peak = PeakConcurrency(contention, coherency);
        if (double.IsInfinity(peak))
            return Require.Positive(unitThroughput) / Require.Share(contention);
        var below = Math.Max(1, Math.Floor(peak));
        return Math.Max(Throughput(below, contention, coherency, unitThroughput), Throughput(below + 1, contention, coherency, unitThroughput));
    }

    /// <summary>
    /// Gunther's own fit: with C = X(n) / X(1), the deviation from linear n / C - 1 is a quadratic in n - 1 through the origin, found by linear least squares.
    /// </summary>
    /// <param name="concurrency">Concurrencies measured, 1 to 1,000,000,000 each; one of them 1, at least two others.</param>
    /// <param name="throughput">The throughput of each; 1e-100 to 1e100.</param>
    /// <returns>The parameters (0 where the free fit would be negative), with R squared of the throughput.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no measurement at 1, or too few, or one is out of range.</exception>
    public static UslFit Fit(IReadOnlyList<double> concurrency, IReadOnlyList<double> throughput) => UslFitting.Linearized(concurrency, throughput);

    /// <summary>Least squares of the throughput itself, with lambda free: for measurements without one at n = 1.</summary>
    /// <param name="concurrency">Concurrencies measured; at least three different ones, 1 to 1,000,000,000 each.</param>
    /// <param name="throughput">The throughput of each; 1e-100 to 1e100.</param>
    /// <returns>The parameters, none of them negative, with R squared.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are too few measurements, or one is out of range.</exception>
    public static UslFit FitNonlinear(IReadOnlyList<double> concurrency, IReadOnlyList<double> throughput) => UslFitting.Nonlinear(concurrency, throughput);
}
