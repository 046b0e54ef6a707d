namespace Blueprints.Estimation.Capacity;

/// <summary>
/// Closed networks with stations of several servers, by the normalising constants of their product form. The mean value recursion for several servers subtracts numbers that are nearly equal, and loses
/// every digit from some thirty servers on; here all terms are positive, and kept as logarithms. Source: J. P. Buzen, "Computational algorithms for closed queueing networks with exponential servers",
/// Communications of the ACM 16, 1973.
/// </summary>
static class MultiServerNetwork
{
    /// <summary>The most users: the work grows with their square.</summary>
    public const int MostUsers = 5_000;

    public static MvaResult Solve(IReadOnlyList<MvaStation> stations, int users, double thinkTime)
    {
        // Think time is one more delay centre, behind the stations.
        var factors = stations.Append(new MvaStation(thinkTime, IsDelay: true)).Select(station => Factors(station, users)).ToArray();
        var (before, after) = (Prefixes(factors), Prefixes([.. factors.Reverse()]));
        var all = before[^1];
        var throughput = Math.Exp(all[users - 1] - all[users]);
        var results = stations.Select((station, k) =>
        {
            var others = Convolve(before[k], after[factors.Length - 1 - k]);
            var queue = Enumerable.Range(1, users).Sum(n => n * Math.Exp(factors[k][n] + others[users - n] - all[users]));
            return new MvaStationResult(queue / throughput, queue, throughput * station.Demand / (station.IsDelay ? 1 : station.Servers));
        }).ToArray();
        return new(throughput, results.Sum(result => result.ResidenceTime), [.. results]);
    }

    // Logarithms of D^n over the servers busy with 1, 2, … n.
    static double[] Factors(MvaStation station, int users)
    {
        var factors = new double[users + 1];
        for (var n = 1; n <= users; n++)
            factors[n] = factors[n - 1] + Math.Log(station.Demand) - Math.Log(station.IsDelay ? n : Math.Min(n, station.Servers));
        return factors;
    }

    // The constants of the first 0, 1, … stations.
    static double[][] Prefixes(double[][] factors)
    {
        var nobody = new double[factors[0].Length];
        Array.Fill(nobody, double.NegativeInfinity);
        nobody[0] = 0;
        var prefixes = new List<double[]> { nobody };
        foreach (var factor in factors)
            prefixes.Add(Convolve(prefixes[^1], factor));
        return [.. prefixes];
    }

    static double[] Convolve(double[] a, double[] b)
    {
        var sums = new double[a.Length];
        for (var n = 0; n < sums.Length; n++)
        {
            var largest = double.NegativeInfinity;
            for (var i = 0; i <= n; i++)
                largest = Math.Max(largest, a[i] + b[n - i]);
            var sum = 0.0;
            for (var i = 0; i <= n && largest > double.NegativeInfinity; i++)
                sum += Math.Exp(a[i] + b[n - i] - largest);
            sums[n] = largest + Math.Log(sum);
        }

        return sums;
    }
}
