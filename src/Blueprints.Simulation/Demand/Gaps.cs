namespace Blueprints.Simulation.Demand;

/// <summary>What to do about steps of which nothing is known, and about steps of another length.</summary>
static class Gaps
{
    public static double[] Fill(IReadOnlyList<double> values)
    {
        var filled = values.ToArray();
        var last = -1;
        for (var i = 0; i <= filled.Length; i++)
        {
            if (i < filled.Length && double.IsNaN(values[i]))
                continue;
            Bridge(filled, last, i);
            last = i;
        }

        return filled;
    }

    public static double[] Resample(IReadOnlyList<double> values, double from, double to)
    {
        var ratio = to / from;
        if (ratio >= 1 && Whole(ratio) is { } many)
            return [.. Enumerable.Range(0, values.Count / many).Select(i => Sum(values, i * many, many))];
        if (Whole(1 / ratio) is { } parts)
            return [.. values.SelectMany(value => Enumerable.Repeat(value / parts, parts))];
        throw new ArgumentException($"step: got {to:R} seconds, allowed: a whole multiple or divisor of {from:R}", nameof(to));
    }

    // Up to half of a longer step may be unknown: what is known stands for the rest.
    static double Sum(IReadOnlyList<double> values, int from, int count)
    {
        var known = Enumerable.Range(from, count).Select(i => values[i]).Where(value => !double.IsNaN(value)).ToList();
        return known.Count * 2 < count ? double.NaN : known.Sum() * count / known.Count;
    }

    static int? Whole(double ratio) => Math.Abs(ratio - Math.Round(ratio)) < 1e-9 ? (int)Math.Round(ratio) : null;

    // A gap at either end takes the value of its only neighbour.
    static void Bridge(double[] values, int before, int after)
    {
        for (var i = before + 1; i < after; i++)
        {
            values[i] = (before, after) switch
            {
                (-1, _) => values[after],
                _ when after == values.Length => values[before],
                _ => values[before] + ((values[after] - values[before]) * (i - before) / (after - before)),
            };
        }
    }
}
