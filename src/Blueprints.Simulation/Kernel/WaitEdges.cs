namespace Blueprints.Simulation.Kernel;

/// <summary>The times at which waits are counted: no wait, then four to the doubling from 0.1 ms to about two days.</summary>
static class WaitEdges
{
    public const int Count = 122;

    public static readonly float[] Seconds = [0, .. Enumerable.Range(0, Count - 1).Select(i => (float)(1e-4 * Math.Pow(2, i / 4.0)))];

    /// <summary>The wait that a share of the requests does not exceed, interpolated between the edges; longer[i] counts the waits beyond edge i.</summary>
    public static double Quantile(ReadOnlySpan<double> longer, double requests, double quantile)
    {
        var rest = requests * (1 - quantile);
        if (requests <= 0 || longer[0] <= rest)
            return 0;
        for (var i = 1; i < Count; i++)
        {
            if (longer[i] <= rest)
                return Interpolate(Seconds[i - 1], Seconds[i], longer[i - 1], longer[i], rest);
        }

        return Seconds[^1];
    }

    static double Interpolate(double low, double high, double above, double below, double rest) => low + ((high - low) * (above - rest) / (above - below));
}
