namespace Blueprints.Estimation.Capacity;

/// <summary>The two least-squares fits of the Universal Scalability Law.</summary>
static class UslFitting
{
    // Squares and fourth powers of what is measured have to stay finite.
    const double MaxConcurrency = 1e9;
    const double LeastThroughput = 1e-100;

    public static UslFit Linearized(IReadOnlyList<double> concurrency, IReadOnlyList<double> throughput)
    {
        Check(concurrency, throughput);
        var ones = Enumerable.Range(0, concurrency.Count).Where(i => concurrency[i] == 1).Select(i => throughput[i]).ToList();
        if (ones.Count == 0)
            throw Require.Bad(nameof(concurrency), concurrency.Min(), "one measurement at a concurrency of 1; without it, fit nonlinear");
        var unit = ones.Average();
        var z = concurrency.Select(n => n - 1).ToArray();
        var deviation = concurrency.Select((n, i) => n * unit / throughput[i] - 1).ToArray();
        var (linear, quadratic) = Quadratic(z, deviation);
        return Result(unit, linear - quadratic, quadratic, concurrency, throughput);
    }

    // The error surface has one valley in practice; several starts make sure of it.
    public static UslFit Nonlinear(IReadOnlyList<double> concurrency, IReadOnlyList<double> throughput)
    {
        Check(concurrency, throughput);
        var best = (Sigma: 0.0, Kappa: 0.0, Error: double.PositiveInfinity);
        foreach (var sigma in (double[])[0, 0.001, 0.01, 0.05, 0.2, 0.6])
        {
            foreach (var kappa in (double[])[0, 1e-7, 1e-5, 1e-4, 1e-3, 1e-2, 0.1])
            {
                var found = Descend(sigma, kappa, concurrency, throughput);
                best = found.Error < best.Error ? found : best;
            }
        }

        return Result(Unit(best.Sigma, best.Kappa, concurrency, throughput), best.Sigma, best.Kappa, concurrency, throughput);
    }

    // Lambda is linear and eliminated.
    static (double Sigma, double Kappa, double Error) Descend(double sigma, double kappa, IReadOnlyList<double> concurrency, IReadOnlyList<double> throughput) =>
        PatternSearch.Minimum((s, k) => Error(s, k, concurrency, throughput), (sigma, kappa), (0.02, Math.Max(kappa, 1e-6)), 1e-11, (s, k) => (Math.Clamp(s, 0, 1), Math.Max(0, k)));

    static double Unit(double sigma, double kappa, IReadOnlyList<double> concurrency, IReadOnlyList<double> throughput)
    {
        var (xy, xx) = (0.0, 0.0);
        for (var i = 0; i < concurrency.Count; i++)
        {
            var relative = UniversalScalabilityLaw.Throughput(concurrency[i], sigma, kappa);
            xy += relative * throughput[i];
            xx += relative * relative;
        }

        return xy / xx;
    }

    static double Error(double sigma, double kappa, IReadOnlyList<double> concurrency, IReadOnlyList<double> throughput)
    {
        var unit = Unit(sigma, kappa, concurrency, throughput);
        return concurrency.Select((n, i) => throughput[i] - UniversalScalabilityLaw.Throughput(n, sigma, kappa, unit)).Sum(rest => rest * rest);
    }

    static (double Linear, double Quadratic) Quadratic(double[] x, double[] y)
    {
        var (x2, x3, x4) = (x.Sum(v => v * v), x.Sum(v => v * v * v), x.Sum(v => v * v * v * v));
        var (xy, x2y) = (x.Zip(y, (a, b) => a * b).Sum(), x.Zip(y, (a, b) => a * a * b).Sum());
        var determinant = x2 * x4 - x3 * x3;
        var quadratic = (x2 * x2y - x3 * xy) / determinant;
        var linear = (x4 * xy - x3 * x2y) / determinant;
        // sigma = linear - quadratic.
        if (quadratic >= 0 && linear >= quadratic)
            return (linear, quadratic);
        // Where a parameter would be negative, the better of the two fits without one of them.
        var contention = Math.Max(0, xy / x2);
        var coherency = Math.Max(0, (xy + x2y) / (x2 + 2 * x3 + x4));
        return contention * (contention * x2 - 2 * xy) <= coherency * (coherency * (x2 + 2 * x3 + x4) - 2 * (xy + x2y)) ? (contention, 0) : (coherency, coherency);
    }

    static UslFit Result(double unit, double sigma, double kappa, IReadOnlyList<double> concurrency, IReadOnlyList<double> throughput)
    {
        if (!double.IsFinite(unit + sigma + kappa))
            throw Require.Bad(nameof(throughput), throughput.Max(), "values near enough to each other for a fit");
        sigma = Math.Clamp(sigma, 0, 1);
        return new(unit, sigma, kappa, MeasuredLoads.RSquared(throughput, concurrency.Select(n => UniversalScalabilityLaw.Throughput(n, sigma, kappa, unit))));
    }

    static void Check(IReadOnlyList<double> concurrency, IReadOnlyList<double> throughput) =>
        MeasuredLoads.Check((nameof(concurrency), "concurrencies", concurrency, MaxConcurrency), throughput, LeastThroughput, different: 3);
}
