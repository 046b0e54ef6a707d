namespace Blueprints.Estimation.Capacity;

/// <summary>
/// Requests that ask several leaves at once and wait for all: shards, partitions, services. Valid for leaves that are slow independently of each other.
/// </summary>
/// <remarks>Source: J. Dean and L. A. Barroso, "The tail at scale", Communications of the ACM 56, 2013.</remarks>
public static class FanOut
{
    /// <summary>The share of requests with at least one slow leaf, 1 - (1 - p)^n: 63 % when 1 % of leaves is slow and a request asks 100.</summary>
    /// <param name="leafProbability">The share of leaf answers that are slow, p; 0 to 1.</param>
    /// <param name="leaves">Leaves asked, n; 0 or more.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double SlowShare(double leafProbability, int leaves)
    {
        Require.Share(leafProbability);
        if (Require.AtLeast(leaves, 0) == 0)
            return 0;
        return leafProbability == 1 ? 1 : -Exponential.MinusOne(leaves * Exponential.LogOnePlus(-leafProbability));
    }

    /// <summary>The quantile of a leaf that decides a request's quantile, q^(1/n): the p99 over 100 leaves needs each leaf's p99.99.</summary>
    /// <param name="requestQuantile">The request's quantile, q; 0 to 1.</param>
    /// <param name="leaves">Leaves asked, n; 1 or more.</param>
    /// <returns>0 to 1; <paramref name="requestQuantile"/> or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double LeafQuantile(double requestQuantile, int leaves) => Math.Pow(Require.Share(requestQuantile), 1.0 / Require.AtLeast(leaves, 1));

    /// <summary>The share of requests that are done when each leaf is with probability q: q^n.</summary>
    /// <param name="leafQuantile">The leaf's quantile, q; 0 to 1.</param>
    /// <param name="leaves">Leaves asked, n; 0 or more.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double RequestQuantile(double leafQuantile, int leaves) => Math.Pow(Require.Share(leafQuantile), Require.AtLeast(leaves, 0));

    /// <summary>The mean of the slowest of n exponential times over the mean of one: the harmonic number H(n).</summary>
    /// <param name="leaves">Leaves asked, n; 0 or more.</param>
    /// <returns>0 or more: 1 for one leaf, 5.19 for 100.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The argument is out of range.</exception>
    public static double SlowestOverMean(int leaves) => Zipf.HarmonicNumber(Require.AtLeast(leaves, 0), 1);
}
