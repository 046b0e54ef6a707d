namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>Multiples of a step at which the probabilities of times are kept. What lies beyond the last one is left out.</summary>
/// <param name="step">The step; above 0.</param>
/// <param name="cells">How many multiples, 0 among them.</param>
sealed class DelayGrid(double step, int cells)
{
    // Thousands of these together are below the last digit of a quantile.
    const double Negligible = 1e-16;

    // A part that several others share is laid out once.
    readonly Dictionary<Delay, double[]> _known = new(ReferenceEqualityComparer.Instance);

    public double Step => step;

    public int Cells => cells;

    public double[] Of(Delay delay)
    {
        if (!_known.TryGetValue(delay, out var known))
            _known[delay] = known = delay.On(this);
        return known;
    }

    public double[] Empty() => new double[cells];

    /// <summary>The sum of two independent times. Most parts are short against the whole, so only as far as they reach is worth multiplying.</summary>
    public double[] Sum(double[] first, double[] second)
    {
        var (reach, other) = (Reach(first), Reach(second));
        var sum = Empty();
        for (var i = 0; i < reach; i++)
        {
            if (first[i] > 0)
                Add(second.AsSpan(0, Math.Min(other, cells - i)), first[i], sum.AsSpan(i));
        }

        return sum;
    }

    static void Add(ReadOnlySpan<double> part, double times, Span<double> sum)
    {
        sum = sum[..part.Length];
        for (var j = 0; j < part.Length; j++)
            sum[j] += times * part[j];
    }

    static int Reach(double[] masses)
    {
        var reach = masses.Length;
        while (reach > 0 && masses[reach - 1] < Negligible)
            reach--;
        return reach;
    }
}
