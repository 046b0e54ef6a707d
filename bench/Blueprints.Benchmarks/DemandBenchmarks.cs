using BenchmarkDotNet.Attributes;
using Blueprints.Simulation.Demand;

namespace Blueprints.Benchmarks;

/// <summary>Drawing a scenario of a day of minutes, and scaling it.</summary>
public class DemandBenchmarks
{
    const int Steps = 1440;

    static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    readonly TrafficModel _model = new() { RequestsPerSecond = 1000, NoiseDeviation = 0.2, CrowdsPerDay = 0.5 };

    DemandSeries _drawn = null!;
    int _scenario;

    /// <summary>Draws what is scaled.</summary>
    [GlobalSetup]
    public void Prepare() => _drawn = Draw();

    /// <summary>Draws another scenario each time.</summary>
    [Benchmark(OperationsPerInvoke = Steps, Description = "drawn step")]
    public DemandSeries Draw() => _model.Draw(2026, _scenario++, Start, 60, Steps);

    /// <summary>Scales a scenario.</summary>
    [Benchmark(OperationsPerInvoke = Steps, Description = "scaled step")]
    public DemandSeries Scale() => _drawn.Scale(1.7);
}
