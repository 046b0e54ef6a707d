namespace Blueprints.Simulation.Demand;

/// <summary>Fits a traffic model to a trace by means: hours of the day, days of the week, trend; then the noise that is left.</summary>
static class TrafficFit
{
    const double Day = 86_400;

    public static TrafficModel Of(DemandSeries trace)
    {
        if (trace.Known.Count * trace.StepSeconds < Day)
            throw new ArgumentException($"{trace.Name}: got {trace.Known.Count * trace.StepSeconds / 3600:F1} hours, allowed: a day or more", nameof(trace));

        var known = Enumerable.Range(0, trace.Known.Count).Where(step => !double.IsNaN(trace.Known[step])).ToList();
        var mean = known.Average(step => trace.Known[step]);
        var hours = Factors(trace, known, 24, step => Time(trace, step).Hour, _ => mean);
        var days = Factors(trace, known, 7, step => (int)Time(trace, step).DayOfWeek, step => mean * hours[Time(trace, step).Hour]);
        double Season(int step) => mean * hours[Time(trace, step).Hour] * days[(int)Time(trace, step).DayOfWeek];
        var trend = Trend(trace, known, Season);
        var (deviation, memory, shape) = Noise(trace, step => Season(step) * (1 + (trend * ((step * trace.StepSeconds / Day) - Middle(trace)))));
        return new()
        {
            RequestsPerSecond = mean / trace.StepSeconds * (1 - (trend * Middle(trace))), HourFactors = hours, DayFactors = days, TrendPerDay = trend,
            NoiseDeviation = deviation, NoiseMemoryPerHour = memory, CountShape = shape,
        };
    }

    static DateTimeOffset Time(DemandSeries trace, int step) => trace.Start.ToUniversalTime().AddSeconds((step + 0.5) * trace.StepSeconds);

    static double Middle(DemandSeries trace) => trace.Known.Count * trace.StepSeconds / Day / 2;

    // The sum of what came in a class of steps over the sum of what was expected there; a class without steps counts as average.
    static double[] Factors(DemandSeries trace, List<int> steps, int classes, Func<int, int> classOf, Func<int, double> expected)
    {
        var (came, due) = (new double[classes], new double[classes]);
        foreach (var step in steps)
        {
            came[classOf(step)] += trace.Known[step];
            due[classOf(step)] += expected(step);
        }

        return [.. came.Select((sum, i) => due[i] > 0 ? sum / due[i] : 1)];
    }

    // Least squares of came ÷ expected over days; with less than a week a trend cannot be told from a weekend.
    static double Trend(DemandSeries trace, List<int> steps, Func<int, double> season)
    {
        if (Middle(trace) < 3.5)
            return 0;
        var (above, below) = (0.0, 0.0);
        foreach (var step in steps)
        {
            var (expected, days) = (season(step), (step * trace.StepSeconds / Day) - Middle(trace));
            above += (trace.Known[step] - expected) * expected * days;
            below += expected * expected * days * days;
        }

        return below > 0 ? Math.Clamp(above / below, -0.05, 0.05) : 0;
    }

    // Hourly means show the noise with memory, almost free of counting noise; what single steps vary beyond that and beyond Poisson goes into the counts' shape.
    static (double Deviation, double Memory, double? Shape) Noise(DemandSeries trace, Func<int, double> season)
    {
        var perHour = Math.Max(1, (int)Math.Round(3600 / trace.StepSeconds));
        var ratios = Enumerable.Range(0, trace.Known.Count / perHour).Select(hour => Ratio(trace, season, hour * perHour, perHour)).ToArray();
        var logs = ratios.Select(ratio => ratio > 0 ? Math.Log(ratio) : double.NaN).ToArray();
        var centre = logs.Where(double.IsFinite).DefaultIfEmpty(0).Average();
        var (square, product, count, pairs) = (0.0, 0.0, 0, 0);
        for (var i = 0; i < logs.Length; i++)
        {
            if (!double.IsFinite(logs[i]))
                continue;
            square += (logs[i] - centre) * (logs[i] - centre);
            count++;
            if (i == 0 || !double.IsFinite(logs[i - 1]))
                continue;
            product += (logs[i] - centre) * (logs[i - 1] - centre);
            pairs++;
        }

        var variance = count > 0 ? square / count : 0;
        var memory = variance > 0 && pairs > 0 ? Math.Clamp(product / pairs / variance, 0, 0.98) : 0;
        return (Math.Sqrt(variance), memory, Shape(trace, season, ratios, perHour));
    }

    static double Ratio(DemandSeries trace, Func<int, double> season, int first, int count)
    {
        var steps = Enumerable.Range(first, count).Where(step => !double.IsNaN(trace.Known[step])).ToList();
        var due = steps.Sum(season);
        return due > 0 ? steps.Sum(step => trace.Known[step]) / due : double.NaN;
    }

    static double? Shape(DemandSeries trace, Func<int, double> season, double[] ratios, int perHour)
    {
        var (excess, squares) = (0.0, 0.0);
        for (var step = 0; step < ratios.Length * perHour; step++)
        {
            var mean = season(step) * ratios[step / perHour];
            if (double.IsNaN(trace.Known[step]) || !(mean > 0))
                continue;
            excess += ((trace.Known[step] - mean) * (trace.Known[step] - mean)) - mean;
            squares += mean * mean;
        }

        return excess > squares * 1e-6 ? squares / excess : null;
    }
}
