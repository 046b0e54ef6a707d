namespace Blueprints.Estimation.Capacity;

/// <summary>Inverses of monotone functions by bisection to the last bit that changes.</summary>
static class Solver
{
    /// <summary>The x in [low, high] at which an increasing function reaches a target.</summary>
    public static double Increasing(Func<double, double> function, double target, double low, double high)
    {
        for (var i = 0; i < 400; i++)
        {
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high)
                break;
            if (function(middle) < target)
                low = middle;
            else
                high = middle;
        }

        return high;
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
