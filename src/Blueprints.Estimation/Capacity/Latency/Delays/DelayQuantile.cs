namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>Quantiles of composed times: a coarse grid finds where they lie, a fine one that ends just above gives the answer.</summary>
static class DelayQuantile
{
    const int Coarse = 256;
    const int Fine = 1_024;
    const double Smallest = 1e-6;
    const double Largest = 1e15;

    public static double Of(Delay delay, double percentile)
    {
        if (percentile >= delay.FiniteShare)
            return double.PositiveInfinity;
        if (delay.Mean == 0)
            return 0;
        var end = Start(delay);
        while (end < Largest && On(delay, percentile, end, Coarse) is null)
            end *= 2;
        while (end > Smallest && On(delay, percentile, end, Coarse) is { } coarse && coarse < end / 4)
            end = Math.Max(coarse * 2, end / 64);
        // The coarse answer may lie a step below the fine one.
        while (end <= Largest)
        {
            if (On(delay, percentile, end, Fine) is { } found)
                return found;
            end *= 2;
        }

        return double.PositiveInfinity;
    }

    // A constant part alone may be long, so the mean is a better start than any fixed time.
    static double Start(Delay delay) => double.IsFinite(delay.Mean) ? delay.Mean * 2 : 1;

    // Null where the grid ends before. The mass of a multiple stands for the times half a step around it.
    static double? On(Delay delay, double percentile, double end, int cells)
    {
        var grid = new DelayGrid(end / cells, cells);
        var (masses, below) = (grid.Of(delay), 0.0);
        for (var i = 0; i < cells; i++)
        {
            if (below + masses[i] >= percentile && masses[i] > 0)
                return Math.Max(0, i - 0.5 + (percentile - below) / masses[i]) * grid.Step;
            below += masses[i];
        }

        return null;
    }
}
