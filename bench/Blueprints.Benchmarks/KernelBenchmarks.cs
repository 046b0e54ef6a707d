using BenchmarkDotNet.Attributes;
using Blueprints.Simulation.Kernel;

namespace Blueprints.Benchmarks;

/// <summary>The kernel in each width: 256 lanes of 720 steps a run.</summary>
public class KernelBenchmarks
{
    const int Lanes = 256;
    const int Steps = 720;

    FleetBatch _batch = null!;

    /// <summary>The width.</summary>
    [Params(LaneWidth.Scalar, LaneWidth.Bits128, LaneWidth.Bits256, LaneWidth.Bits512)]
    public LaneWidth Width { get; set; }

    /// <summary>Compiles the batch.</summary>
    [GlobalSetup]
    public void Prepare() => _batch = new KernelCase(Lanes, Steps).Compile(Width, 1);

    /// <summary>Runs it.</summary>
    [Benchmark(OperationsPerInvoke = Lanes * Steps, Description = "lane step")]
    public object LaneStep() => _batch.Run();
}
