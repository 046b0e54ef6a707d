namespace Blueprints.Estimation.Capacity;

/// <summary>The minimum of a function of two numbers by steps to the eight sides: longer while they help, half as long where none does.</summary>
static class PatternSearch
{
    // Far above the steps that any measured curve needs.
    const int MaxSteps = 5_000;

    static readonly (int X, int Y)[] Sides = [(1, 0), (-1, 0), (0, 1), (0, -1), (1, -1), (-1, 1), (1, 1), (-1, -1)];

    /// <param name="error">What is to be small.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="step">The first step of either number; above 0.</param>
    /// <param name="smallest">The step of the first number at which the search ends; above 0.</param>
    /// <param name="inside">The nearest allowed numbers.</param>
    public static (double X, double Y, double Error) Minimum(Func<double, double, double> error, (double X, double Y) start, (double X, double Y) step, double smallest, Func<double, double, (double X, double Y)> inside)
    {
        var best = (start.X, start.Y, Error: error(start.X, start.Y));
        for (var i = 0; i < MaxSteps && step.X > smallest; i++)
        {
            var from = best;
            foreach (var side in Sides)
            {
                var (x, y) = inside(from.X + side.X * step.X, from.Y + side.Y * step.Y);
                var candidate = error(x, y);
                if (candidate < best.Error)
                    best = (x, y, candidate);
            }

            var factor = best.X != from.X || best.Y != from.Y ? 1.3 : 0.5;
            step = (step.X * factor, step.Y * factor);
        }

        return best;
    }
}
