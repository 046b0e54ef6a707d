using Blueprints.Estimation.Capacity;

namespace Blueprints.Estimation.Calibration;

/// <summary>Throughputs of one tool at several concurrencies, and what follows from them.</summary>
sealed class LoadTest
{
    const int LeastPoints = 3;

    // Loads that the closed queue is fitted to: a ramp has hundreds of windows, and more of them say no more.
    const int MostLoads = 16;
    const double MillisecondsPerSecond = 1_000;

    // More clients than a test has; the work grows with them.
    const double MostUsers = 10_000;

    // Below half load, throughputs say what a request takes as a whole and not what a processor has of it.
    const double LeastUtilization = 0.5;

    readonly List<Measurement> _runs;

    LoadTest(List<Measurement> runs)
    {
        _runs = runs;
        // A window of a ramp in which hardly anybody was there says nothing; nor does what no system does in a second.
        Points = [.. runs.SelectMany(one => one.Points).Where(point => point is { Concurrency: >= 1 and <= 1e9, Throughput: >= 1e-9 and <= 1e18 })];
    }

    public List<LoadPoint> Points { get; }

    public UslFit? Scalability => !AreSpread ? null : UniversalScalabilityLaw.FitNonlinear([.. Points.Select(point => point.Concurrency)], [.. Points.Select(point => point.Throughput)]);

    bool AreSpread => Points.Select(point => point.Concurrency).Distinct().Count() >= LeastPoints;

    /// <summary>Throughputs of different tools are of different systems: those of the tool with the most of them.</summary>
    public static LoadTest Of(IEnumerable<Measurement> measurements) =>
        new(measurements.Where(one => !one.Points.IsEmpty).GroupBy(one => one.Kind).OrderByDescending(tool => tool.Sum(one => one.Points.Length)).FirstOrDefault()?.ToList() ?? []);

    public ClosedQueueFit? Queue(int vcpus)
    {
        if (!AreSpread || Points.Exists(point => point.Concurrency > MostUsers))
            return null;
        var loads = Loads();
        return ClosedQueue.Fit([.. loads.Select(point => point.Concurrency)], [.. loads.Select(point => point.Throughput)], vcpus);
    }

    // Neighbours together, as many in each group.
    List<LoadPoint> Loads() => [.. Points.OrderBy(point => point.Concurrency).Chunk((Points.Count + MostLoads - 1) / MostLoads)
        .Select(group => new LoadPoint(group.Average(point => point.Concurrency), group.Average(point => point.Throughput)))];

    /// <summary>The processor time in the throughputs, where they come near enough to saturation to tell, and where nothing better says it.</summary>
    public IEnumerable<MeasuredFigure> Figures(ClosedQueueFit? queue, IReadOnlyCollection<MeasuredFigure> known)
    {
        if (queue is not { Utilization: >= LeastUtilization } fit)
            yield break;
        var milliseconds = fit.ServiceTime * MillisecondsPerSecond;
        var statements = known.FirstOrDefault(figure => figure.Name == "statementsPerTransaction")?.Value;
        var (name, value) = _runs[0].Kind switch
        {
            MeasurementKind.PgBench when statements is > 0 => ("databaseMillisecondsPerQuery", milliseconds / statements.Value),
            MeasurementKind.K6Csv or MeasurementKind.Wrk => ("cpuMillisecondsPerRequest", milliseconds),
            _ => ("", 0),
        };
        if (name.Length > 0 && known.All(figure => figure.Name != name))
            yield return new() { Name = name, Value = value, Samples = Points.Count, RSquared = fit.RSquared, Source = $"{string.Join("; ", _runs.Select(one => one.Source).Distinct(StringComparer.Ordinal))}: throughputs of {Points.Count} loads, as a closed queue of {fit.Servers} vCPUs" };
    }
}
