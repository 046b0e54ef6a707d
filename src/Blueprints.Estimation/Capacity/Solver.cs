namespace Blueprints.Estimation.Capacity;

/// <summary>Inverses of monotone functions by bisection to the last bit that changes.</summary>
/// <remarks>
/// It halves the number of doubles between two ends and not their distance, so that a root of 1e-300 takes as many steps as one of 1: 64 at most. Doubles of 0 or more
/// are ordered as their bits are.
/// </remarks>
static class Solver
{
    /// <summary>The x in [low, high] at which an increasing function reaches a target; 0 or more.</summary>
    public static double Increasing(Func<double, double> function, double target, double low, double high)
    {
        var (below, above) = (BitConverter.DoubleToInt64Bits(low), BitConverter.DoubleToInt64Bits(high));
        while (above - below > 1)
        {
            var middle = below + (above - below) / 2;
            if (function(BitConverter.Int64BitsToDouble(middle)) < target)
                below = middle;
            else
                above = middle;
        }

        return BitConverter.Int64BitsToDouble(above);
    }

    /// <summary>The least whole number of 1 or more from <paramref name="low"/> on that satisfies a condition which stays satisfied.</summary>
    public static int Least(Func<int, bool> satisfied, int low, string name)
    {
        var high = Math.Max(low, 1);
        var step = 1;
        while (!satisfied(high))
        {
            low = high + 1;
            if (high > int.MaxValue / 4)
                throw Require.Bad(name, high, "a target that fewer than 500 million servers meet");
            high += step;
            step *= 2;
        }

        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (satisfied(middle))
                high = middle;
            else
                low = middle + 1;
        }

        return high;
    }
}
