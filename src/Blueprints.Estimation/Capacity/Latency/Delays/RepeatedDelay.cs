namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>The same kind of time so many times in a row, independent each time.</summary>
sealed class RepeatedDelay(Delay part, long times) : Delay
{
    public override double Mean => part.Mean * times;

    internal override double FiniteShare => Math.Pow(part.FiniteShare, times);

    // By squaring: ten convolutions for a thousand repetitions.
    internal override double[] On(DelayGrid grid)
    {
        var (power, sum) = (grid.Of(part), (double[]?)null);
        for (var left = times; ; power = grid.Sum(power, power))
        {
            if ((left & 1) == 1)
                sum = sum is null ? power : grid.Sum(sum, power);
            left >>= 1;
            if (left == 0)
                return sum!;
        }
    }
}
