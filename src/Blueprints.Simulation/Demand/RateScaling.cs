namespace Blueprints.Simulation.Demand;

/// <summary>Scales the rate behind counts instead of the counts.</summary>
static class RateScaling
{
    const double WindowSeconds = 900;

    // Apart from the streams of traffic models.
    const ulong Stream = 0x5CA1E;

    public static double[] Redraw(IReadOnlyList<double> known, double stepSeconds, double factor, ulong seed)
    {
        var random = new CounterRandom(seed, Stream);
        var half = (int)(WindowSeconds / stepSeconds / 2);
        return [.. Enumerable.Range(0, known.Count).Select(step => double.IsNaN(known[step]) ? double.NaN : random.NextPoisson(Mean(known, step, half) * factor))];
    }

    // What is missing is left out; the step itself is known.
    static double Mean(IReadOnlyList<double> known, int step, int half)
    {
        var (sum, count) = (0.0, 0);
        for (var i = Math.Max(0, step - half); i <= Math.Min(known.Count - 1, step + half); i++)
        {
            if (double.IsNaN(known[i]))
                continue;
            sum += known[i];
            count++;
        }

        return sum / count;
    }
}
