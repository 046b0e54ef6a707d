using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Kernel;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Benchmarks;

/// <summary>Fleets under target tracking, each under the same sixteen scenarios: what a plan runs.</summary>
sealed class KernelCase(int lanes, int steps)
{
    public const int Scenarios = 16;

    static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    readonly FleetDesign[] _designs = [.. Enumerable.Range(0, lanes / Scenarios).Select(Design)];

    readonly DemandSeries[] _demands = [.. Enumerable.Range(0, Scenarios).Select(scenario => Model.Draw(2026, scenario, Start, 60, steps))];

    static TrafficModel Model { get; } = new()
    {
        RequestsPerSecond = 1000, NoiseDeviation = 0.2, CrowdsPerDay = 0.5, HourFactors = [.. Enumerable.Range(0, 24).Select(hour => 1 + (0.6 * Math.Sin((hour - 9) * Math.PI / 12)))],
    };

    public long LaneSteps { get; } = (long)lanes * steps;

    public IReadOnlyList<FleetDesign> Designs => _designs;

    public IReadOnlyList<DemandSeries> Demands => _demands;

    public FleetBatch Compile(LaneWidth width, int threads) => FleetBatch.Compile(_designs, _demands, new() { Width = width, Threads = threads });

    static FleetDesign Design(int number) => new()
    {
        Name = $"design {number}", RequestsPerSecond = 40 + (number % 61), Concurrency = 1 + (number % 8), MinCapacity = 2, MaxCapacity = 120, InitialCapacity = 10,
        LaunchSeconds = 120, WarmupSeconds = 180, Policies = [new TargetTrackingPolicy { Target = 0.4 + (0.01 * (number % 37)) }],
    };
}
