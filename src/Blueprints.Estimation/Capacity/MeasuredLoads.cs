using static System.FormattableString;

namespace Blueprints.Estimation.Capacity;

/// <summary>What every fit to measured throughputs asks of them, and how it tells how well it fits.</summary>
static class MeasuredLoads
{
    const double SameToAMillionth = 1e-12;

    /// <summary>Checks that a fit can be made.</summary>
    /// <param name="load">The loads, from 1 on: their parameter's name, what they are called, and the largest one.</param>
    /// <param name="throughput">What was measured at each.</param>
    /// <param name="least">The least throughput; the largest is its reciprocal. Powers of either have to stay finite.</param>
    /// <param name="different">How many different loads the fit needs.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few, not as many of both, or a value is out of range.</exception>
    public static void Check((string Name, string Called, IReadOnlyList<double> Values, double Most) load, IReadOnlyList<double> throughput, double least, int different)
    {
        foreach (var n in Require.NotEmpty(load.Values, load.Name))
            _ = n >= 1 && n <= load.Most ? n : throw Require.Bad(load.Name, n, Invariant($"1 to {load.Most:#,##0}"));
        foreach (var x in Require.NotEmpty(throughput))
            _ = x >= least && x <= 1 / least ? x : throw Require.Bad(nameof(throughput), x, Invariant($"{least:0e0} to {1 / least:0e0}"));
        if (load.Values.Count != throughput.Count)
            throw Require.Bad(nameof(throughput), throughput.Count, $"as many as {load.Called}");
        if (load.Values.Distinct().Count() is var count && count < different)
            throw Require.Bad(load.Name, count, $"at least {different} different {load.Called}");
    }

    /// <summary>The share of the variance that a fit explains; at most 1.</summary>
    /// <param name="throughput">What was measured.</param>
    /// <param name="fitted">What the fit says of each.</param>
    public static double RSquared(IReadOnlyList<double> throughput, IEnumerable<double> fitted)
    {
        var mean = throughput.Average();
        var total = throughput.Sum(x => (x - mean) * (x - mean));
        var rest = throughput.Zip(fitted, (measured, said) => measured - said).Sum(off => off * off);
        // Throughputs that are all the same have no variance to explain, only rounding.
        return rest <= SameToAMillionth * throughput.Sum(x => x * x) ? 1 : total > 0 ? 1 - rest / total : 0;
    }
}
