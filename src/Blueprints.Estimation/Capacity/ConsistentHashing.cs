namespace Blueprints.Estimation.Capacity;

/// <summary>How evenly a hash ring of N nodes with V random points each spreads keys: a node's share is Beta(V, (N - 1) V).</summary>
/// <remarks>
/// Source: D. Karger et al., 1997; check values in J. Lamping and E. Veach, "A fast, minimal memory, consistent hash algorithm", 2014: .998, .315, .0997, .0316 for 1, 10, 100 and
/// 1000 points on 500 nodes.
/// </remarks>
public static class ConsistentHashing
{
    /// <summary>The standard deviation of a node's share over the mean share: sqrt((N - 1) / (N V + 1)).</summary>
    /// <param name="nodes">Nodes, N; 1 or more.</param>
    /// <param name="virtualNodes">Points for each node, V; 1 or more.</param>
    /// <returns>0 or more and below 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double LoadDeviation(int nodes, int virtualNodes)
    {
        double n = Require.AtLeast(nodes, 1);
        return Math.Sqrt((n - 1) / (n * Require.AtLeast(virtualNodes, 1) + 1));
    }

    /// <summary>
    /// The mean of the largest share over the mean share. With one point for each node it is exactly H(N); with more, exactly the mean of the largest of N gamma(V)
    /// variates over V (the shares of a ring are such variates over their sum, which does not depend on the shares), integrated to nine digits.
    /// </summary>
    /// <param name="nodes">Nodes, N; 1 or more.</param>
    /// <param name="virtualNodes">Points for each node, V; 1 or more.</param>
    /// <returns>1 or more: 5.19 for 100 nodes of one point.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MaxOverMean(int nodes, int virtualNodes)
    {
        Require.AtLeast(nodes, 1);
        if (Require.AtLeast(virtualNodes, 1) == 1)
            return Zipf.HarmonicNumber(nodes, 1);
        if (nodes == 1)
            return 1;
        return LargestGamma(nodes, virtualNodes) / virtualNodes;
    }

    /// <summary>The share of keys that move when consistent hashing goes from m to n nodes: |m - n| / max(m, n).</summary>
    /// <param name="from">Nodes before; 1 or more.</param>
    /// <param name="to">Nodes after; 1 or more.</param>
    /// <returns>0 or more and below 1: 1/6 from 10 to 12.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MovedShare(int from, int to) =>
        Math.Abs((double)Require.AtLeast(from, 1) - Require.AtLeast(to, 1)) / Math.Max(from, to);

    /// <summary>The share of keys that move when hash modulo m becomes hash modulo n: 1 - min(m, n) / lcm(m, n).</summary>
    /// <param name="from">Nodes before; 1 or more.</param>
    /// <param name="to">Nodes after; 1 or more.</param>
    /// <returns>0 or more and below 1: 5/6 from 10 to 12.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ModuloMovedShare(int from, int to)
    {
        long m = Require.AtLeast(from, 1), n = Require.AtLeast(to, 1);
        var (a, b) = (m, n);
        while (b != 0)
            (a, b) = (b, a % b);
        // min / lcm is gcd / max.
        return 1 - (double)a / Math.Max(m, n);
    }

    // The integral of 1 - F(x)^N, where F is the distribution of gamma(V): below "from" F is 0 in double precision, above "to" it is 1 for any N.
    static double LargestGamma(int nodes, int shape)
    {
        const int Steps = 4_000;
        var root = Math.Sqrt(shape);
        var from = Math.Max(0, shape - 13 * root);
        var step = (shape + 12 * root + 70 - from) / Steps;
        var cumulative = new double[Steps + 1];
        for (var i = 0; i < Steps; i++)
        {
            var x = from + i * step;
            cumulative[i + 1] = cumulative[i] + (Density(x, shape) + 4 * Density(x + step / 2, shape) + Density(x + step, shape)) / 6;
        }

        var above = 0.5;
        for (var i = 1; i < Steps; i++)
            above += 1 - Math.Pow(cumulative[i] / cumulative[Steps], nodes);
        return from + above * step;
    }

    // The gamma density over its largest value, which the division by the whole makes up for.
    static double Density(double x, int shape)
    {
        var mode = shape - 1.0;
        return x <= 0 ? 0 : Math.Exp(mode * Exponential.LogOnePlus((x - mode) / mode) - (x - mode));
    }
}
