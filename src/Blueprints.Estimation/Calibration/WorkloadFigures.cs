using Blueprints.Quantities;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Calibration;

/// <summary>Puts measured figures into a workload.</summary>
static class WorkloadFigures
{
    const int Digits = 6;
    const double Most = 1e18;

    static readonly Dictionary<string, Func<Workload, Interval, Workload>> Setters = new(StringComparer.Ordinal)
    {
        ["requestsPerUserPerDay"] = (workload, value) => workload with { RequestsPerUserPerDay = value },
        ["peakToAverage"] = (workload, value) => workload with { PeakToAverage = Math.Clamp(value.Expected, 1, 24) },
        ["staticShare"] = (workload, value) => workload with { StaticShare = value },
        ["readShare"] = (workload, value) => workload with { ReadShare = value },
        ["cacheHitRatio"] = (workload, value) => workload with { CacheHitRatio = value },
        ["requestKilobytes"] = (workload, value) => workload with { RequestKilobytes = value },
        ["dynamicResponseKilobytes"] = (workload, value) => workload with { DynamicResponseKilobytes = value },
        ["staticResponseKilobytes"] = (workload, value) => workload with { StaticResponseKilobytes = value },
        ["cpuMillisecondsPerRequest"] = (workload, value) => workload with { CpuMillisecondsPerRequest = value },
        ["queriesPerRequest"] = (workload, value) => workload with { QueriesPerRequest = value },
        ["databaseMillisecondsPerQuery"] = (workload, value) => workload with { DatabaseMillisecondsPerQuery = value },
        ["cacheMicrosecondsPerCommand"] = (workload, value) => workload with { CacheMicrosecondsPerCommand = value },
        ["inputOutputsPerQuery"] = (workload, value) => workload with { InputOutputsPerQuery = value },
    };

    public static bool Knows(string name) => Setters.ContainsKey(name);

    public static Workload Put(Workload workload, MeasuredFigure figure)
    {
        var expected = Rounded(figure.Value);
        return Setters[figure.Name](workload, figure is { Low: { } low, High: { } high } && high > low
            ? new Interval(Math.Min(Rounded(low), expected), expected, Math.Max(Rounded(high), expected), 0.95m)
            : expected);
    }

    // What a decimal cannot hold is far outside every range, whose check then names it.
    static decimal Rounded(double value) => Math.Round((decimal)Math.Min(value, Most), Digits);
}
