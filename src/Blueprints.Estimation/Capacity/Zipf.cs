using System.Collections.Immutable;

namespace Blueprints.Estimation.Capacity;

/// <summary>Zipf's law of popularity: the item of rank i is asked for with probability i^-alpha / sum over all ranks.</summary>
/// <remarks>Source: L. Breslau et al., "Web caching and Zipf-like distributions", INFOCOM 1999. 54 caches of Twitter had alpha from 0 to 2.7 (J. Yang et al., OSDI 2020).</remarks>
public static class Zipf
{
    const int MaxItems = 50_000_000;

    // Above this many ranks, sums and caches work with buckets of neighbours instead of single items.
    const int ExactRanks = 1_000_000;
    const double BucketGrowth = 1.0005;

    /// <summary>The probability of each rank.</summary>
    /// <param name="items">The number of items; 1 to 50,000,000.</param>
    /// <param name="alpha">The skew; 0 (all alike) or more.</param>
    /// <returns>Probabilities, the most popular first; their sum is 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static ImmutableArray<double> Popularities(int items, double alpha)
    {
        Require.InRange(items, 1, MaxItems);
        Require.NotNegative(alpha);
        var weights = new double[items];
        for (var i = 0; i < items; i++)
            weights[i] = Math.Pow(i + 1, -alpha);
        var sum = Sum(weights);
        for (var i = 0; i < items; i++)
            weights[i] /= sum;
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(weights);
    }

    /// <summary>The share of requests that go to the most popular items: 80 % to 20 % of the items at an alpha near 0.9.</summary>
    /// <param name="items">The number of items; 1 to 10^15.</param>
    /// <param name="alpha">The skew; 0 or more.</param>
    /// <param name="topItems">How many of the most popular; 0 to <paramref name="items"/>.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double TopShare(long items, double alpha, long topItems)
    {
        CheckItems(items);
        Require.NotNegative(alpha);
        if (topItems < 0 || topItems > items)
            throw Require.Bad(nameof(topItems), topItems, "0 to the number of items");
        return topItems == items ? 1 : Math.Min(1, HarmonicNumber(topItems, alpha) / HarmonicNumber(items, alpha));
    }

    /// <summary>The skew at which the most popular part of the items gets a share of the requests: the alpha behind "80 % of traffic on 20 % of data".</summary>
    /// <param name="items">The number of items; 2 to 10^15.</param>
    /// <param name="topPart">The part of the items; above 0 and below 1.</param>
    /// <param name="requestShare">Their share of the requests; above <paramref name="topPart"/>, below 1.</param>
    /// <returns>Above 0 and at most 20.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Alpha(long items, double topPart, double requestShare)
    {
        CheckItems(items);
        var top = Math.Max(1, (long)Math.Round(items * Require.OpenShare(topPart)));
        if (Require.OpenShare(requestShare) <= (double)top / items)
            throw Require.Bad(nameof(requestShare), requestShare, "above the part of the items and below 1");
        return Solver.Increasing(alpha => TopShare(items, alpha, top), requestShare, 0, 20);
    }

    /// <summary>The generalised harmonic number: the sum of i^-alpha for i from 1 to n.</summary>
    /// <param name="n">How many terms; 0 to 10^15.</param>
    /// <param name="alpha">The exponent; 0 or more.</param>
    /// <remarks>The first 10,000 terms one by one, the rest by the Euler-Maclaurin formula.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double HarmonicNumber(long n, double alpha)
    {
        const int Direct = 10_000;
        if (n != 0)
            CheckItems(n, nameof(n));
        Require.NotNegative(alpha);
        var sum = 0.0;
        for (var i = (int)Math.Min(n, Direct); i >= 1; i--)
            sum += Math.Pow(i, -alpha);
        return n <= Direct ? sum : sum + Tail(Direct, n, alpha);
    }

    /// <summary>Items grouped by popularity: single ones first, then growing buckets of neighbours with their mean probability.</summary>
    internal static IEnumerable<(double Probability, double Count)> Buckets(long items, double alpha)
    {
        CheckItems(items);
        var total = HarmonicNumber(items, alpha);
        var single = Math.Min(items, ExactRanks);
        for (var i = 1; i <= single; i++)
            yield return (Math.Pow(i, -alpha) / total, 1);
        for (var from = single; from < items;)
        {
            var to = Math.Min(items, (long)(from * BucketGrowth));
            yield return (Tail(from, to, alpha) / total / (to - from), to - from);
            from = to;
        }
    }

    // Sum of i^-alpha over from < i <= to, both large.
    static double Tail(double from, double to, double alpha)
    {
        var ratio = Math.Log(to / from);
        var exponent = (1 - alpha) * ratio;
        var integral = Math.Pow(from, 1 - alpha) * ratio * (exponent == 0 ? 1 : Exponential.MinusOne(exponent) / exponent);
        var (last, first) = (Math.Pow(to, -alpha), Math.Pow(from, -alpha));
        return integral + (last - first) / 2 - alpha * (last / to - first / from) / 12;
    }

    // From the smallest on, so that a long tail is not lost against the head.
    static double Sum(double[] weights)
    {
        var sum = 0.0;
        for (var i = weights.Length - 1; i >= 0; i--)
            sum += weights[i];
        return sum;
    }

    static void CheckItems(long items, string name = "items")
    {
        if (items is < 1 or > 1_000_000_000_000_000)
            throw Require.Bad(name, items, "1 to 10^15");
    }
}
