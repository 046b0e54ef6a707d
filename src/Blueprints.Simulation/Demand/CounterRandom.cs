namespace Blueprints.Simulation.Demand;

/// <summary>
/// Random numbers as a function of (seed, stream, position): any of them is there at once, in any order and on any thread, and a stream for one purpose never shifts another's. The
/// mixing is SplitMix64's finaliser (Steele, Lea, Flood 2014) on Weyl sequences.
/// </summary>
public sealed class CounterRandom
{
    const ulong Golden = 0x9E3779B97F4A7C15;
    const ulong StreamStep = 0xD1B54A32D192ED03;

    readonly ulong _key;
    ulong _position;
    double _spare = double.NaN;

    /// <summary>Starts a stream.</summary>
    /// <param name="seed">The seed of the run; the same seed gives the same numbers everywhere.</param>
    /// <param name="stream">Which of the seed's independent streams.</param>
    public CounterRandom(ulong seed, ulong stream) => _key = Mix(Mix(seed + Golden) + ((stream + 1) * StreamStep));

    /// <summary>The next number, evenly spread over [0, 1).</summary>
    public double NextUniform() => (Mix(_key + (++_position * Golden)) >> 11) * (1.0 / (1UL << 53));

    /// <summary>The next standard normal number (polar method of Marsaglia).</summary>
    public double NextNormal()
    {
        if (!double.IsNaN(_spare))
        {
            (var kept, _spare) = (_spare, double.NaN);
            return kept;
        }

        while (true)
        {
            var (x, y) = ((2 * NextUniform()) - 1, (2 * NextUniform()) - 1);
            var s = (x * x) + (y * y);
            if (s is >= 1 or 0)
                continue;
            var factor = Math.Sqrt(-2 * Math.Log(s) / s);
            _spare = y * factor;
            return x * factor;
        }
    }

    /// <summary>The next exponential number of mean 1.</summary>
    public double NextExponential() => -Math.Log(1 - NextUniform());

    /// <summary>The next Poisson count: by inversion up to a mean of 30, above by the rounded normal, whose error there is under a tenth of a standard deviation.</summary>
    /// <param name="mean">The mean; at least 0.</param>
    public double NextPoisson(double mean)
    {
        if (mean > 30)
            return Math.Max(0, Math.Round(mean + (Math.Sqrt(mean) * NextNormal())));
        var (count, product, limit) = (-1, 1.0, Math.Exp(-mean));
        do
        {
            count++;
            product *= NextUniform();
        }
        while (product > limit);
        return count;
    }

    /// <summary>The next gamma number of mean 1 (Marsaglia and Tsang 2000): a Poisson count whose mean is multiplied by it is negative binomial.</summary>
    /// <param name="shape">The shape; above 0. The variance is 1 ÷ shape.</param>
    public double NextGamma(double shape)
    {
        if (shape < 1)
            return NextGamma(shape + 1) * (shape + 1) / shape * Math.Pow(1 - NextUniform(), 1 / shape);
        var d = shape - (1.0 / 3);
        while (true)
        {
            var x = NextNormal();
            var v = Math.Pow(1 + (x / Math.Sqrt(9 * d)), 3);
            if (v > 0 && Math.Log(1 - NextUniform()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
                return d * v / shape;
        }
    }

    static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
