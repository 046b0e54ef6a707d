namespace Blueprints.Simulation.Kernel;

/// <summary>The wait distribution of every step of a run: after the backlog's delay, a share that falls off exponentially.</summary>
sealed class StepWaits(int steps)
{
    // Halvings of the time between nothing and the longest wait; beyond single precision there is nothing to find.
    const int Halvings = 48;

    readonly float[] _served = new float[steps];
    readonly float[] _logWaits = new float[steps];
    readonly float[] _drain = new float[steps];
    readonly float[] _delay = new float[steps];

    public void Record(int step, float served, float logWaits, float drain, float delay) =>
        (_served[step], _logWaits[step], _drain[step], _delay[step]) = (served, logWaits, drain, delay);

    /// <summary>The wait that a share of the requests served in some steps does not exceed; null where none was served.</summary>
    public double? Quantile(int first, int count, double share)
    {
        var served = 0.0;
        for (var step = first; step < first + count; step++)
            served += _served[step];
        if (served <= 0)
            return null;
        var rest = served * (1 - share);
        var (low, high) = (0.0, Longest(first, count, 1 - share));
        if (Longer(first, count, low) <= rest)
            return 0;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Longer(first, count, middle) > rest ? (middle, high) : (low, middle);
        }

        return high;
    }

    // Where every step by itself has no larger rest than asked for, all of them together have none.
    double Longest(int first, int count, double rest)
    {
        var longest = 0.0;
        for (var step = first; step < first + count; step++)
            longest = Math.Max(longest, _served[step] > 0 ? _delay[step] + Math.Max(0, (_logWaits[step] - Math.Log(rest)) / _drain[step]) : 0);
        return longest;
    }

    double Longer(int first, int count, double seconds)
    {
        var longer = 0.0;
        for (var step = first; step < first + count; step++)
            longer += _served[step] * (seconds < _delay[step] ? 1 : Math.Exp(_logWaits[step] - (_drain[step] * (seconds - _delay[step]))));
        return longer;
    }
}
