using System.Globalization;

namespace Blueprints.Simulation.Demand;

/// <summary>One scenario of a traffic model. Noise, counts, crowds and outages have streams of their own, so that switching one off leaves the others as they were.</summary>
sealed class TrafficDraw(TrafficModel model, ulong seed, int scenario, DateTimeOffset start, double stepSeconds)
{
    const double Day = 86_400;

    readonly CounterRandom _noise = Stream(seed, scenario, 0);
    readonly CounterRandom _counts = Stream(seed, scenario, 1);

    public DemandSeries Series(int steps)
    {
        var crowds = Crowds(steps);
        var outages = Outages(steps);
        var memory = Math.Pow(model.NoiseMemoryPerHour, stepSeconds / 3600);
        var fresh = model.NoiseDeviation * Math.Sqrt(1 - (memory * memory));
        var level = model.NoiseDeviation * _noise.NextNormal();
        var counts = new double[steps];
        for (var step = 0; step < steps; step++)
        {
            level = (memory * level) + (fresh * _noise.NextNormal());
            // Less half the variance: the noise has mean one.
            var rate = (Season(step) * Math.Exp(level - (model.NoiseDeviation * model.NoiseDeviation / 2))) + crowds[step];
            counts[step] = outages[step] ? 0 : Count(rate * model.RequestsPerSecond * stepSeconds);
        }

        return new(string.Create(CultureInfo.InvariantCulture, $"scenario {scenario} of seed {seed}"), start, stepSeconds, counts);
    }

    double Season(int step)
    {
        var time = start.ToUniversalTime().AddSeconds((step + 0.5) * stepSeconds);
        // Between the middles of two hours on the line.
        var hour = time.TimeOfDay.TotalHours + 23.5;
        var (before, share) = ((int)hour % 24, hour % 1);
        var daily = (model.HourFactors[before] * (1 - share)) + (model.HourFactors[(before + 1) % 24] * share);
        return daily * model.DayFactors[(int)time.DayOfWeek] * Math.Pow(1 + model.TrendPerDay, step * stepSeconds / Day);
    }

    double Count(double mean) => _counts.NextPoisson(model.CountShape is { } shape ? mean * _counts.NextGamma(shape) : mean);

    double[] Crowds(int steps)
    {
        var height = new double[steps];
        var random = Stream(seed, scenario, 2);
        foreach (var first in Times(random, model.CrowdsPerDay, steps))
        {
            var size = model.CrowdHeight * random.NextExponential();
            for (var step = first; step < steps; step++)
            {
                var minutes = (step - first) * stepSeconds / 60;
                var part = minutes < model.CrowdRiseMinutes
                    ? minutes / model.CrowdRiseMinutes
                    : Math.Pow(0.5, (minutes - model.CrowdRiseMinutes) / 60 / model.CrowdHalfLifeHours);
                height[step] += size * part;
                if (part is > 0 and < 1e-4)
                    break;
            }
        }

        return height;
    }

    bool[] Outages(int steps)
    {
        var silent = new bool[steps];
        var random = Stream(seed, scenario, 3);
        foreach (var first in Times(random, model.OutagesPerDay, steps))
        {
            var length = (int)Math.Ceiling(model.OutageMinutes * random.NextExponential() * 60 / stepSeconds);
            silent.AsSpan(first, Math.Min(length, steps - first)).Fill(true);
        }

        return silent;
    }

    List<int> Times(CounterRandom random, double perDay, int steps)
    {
        List<int> times = [];
        if (perDay <= 0)
            return times;
        for (var at = random.NextExponential() / perDay; at * Day < steps * stepSeconds; at += random.NextExponential() / perDay)
            times.Add((int)(at * Day / stepSeconds));
        return times;
    }

    static CounterRandom Stream(ulong seed, int scenario, int purpose) => new(seed, ((ulong)scenario * 8) + (ulong)purpose);
}
