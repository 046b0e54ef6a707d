using Blueprints.Simulation.Demand;

namespace Blueprints.Simulation.Tests;

/// <summary>Demands and traces that tests share.</summary>
static class Traffic
{
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    static readonly Lazy<DemandSeries> NasaTrace = new(() => Load("nasa-ksc-1995-07-minute.csv.gz"));

    static readonly Lazy<DemandSeries> ElbTrace = new(() => Load("aws-elb-2014-04-5min.csv"));

    public static DemandSeries Nasa => NasaTrace.Value;

    public static DemandSeries Elb => ElbTrace.Value;

    /// <summary>The same number of requests in each step.</summary>
    public static DemandSeries Constant(double perStep, int steps, double stepSeconds = 60) => Steps(stepSeconds, Enumerable.Repeat(perStep, steps));

    public static DemandSeries Steps(double stepSeconds, IEnumerable<double> requests) => new("test", Start, stepSeconds, [.. requests]);

    static DemandSeries Load(string name) => TraceFile.Load(Path.Combine(AppContext.BaseDirectory, "Traces", name));
}
