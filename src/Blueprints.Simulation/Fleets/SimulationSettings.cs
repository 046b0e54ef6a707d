using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Fleets;

/// <summary>How a run is done; none of it but <see cref="Failures"/> and <see cref="WithPercentiles"/> changes a result.</summary>
public sealed record SimulationSettings
{
    /// <summary>How many simulations go through one register. Default: the widest that the processor has.</summary>
    public LaneWidth Width { get; init; } = LaneWidth.Widest;

    /// <summary>Threads; at least 0. Default: 0, one for each processor.</summary>
    public int Threads { get; init; }

    /// <summary>Failures to inject into every design. Default: none.</summary>
    public IReadOnlyList<FleetFailure> Failures { get; init; } = [];

    /// <summary>Whether the distribution of waits is kept, at several times the work. Default: false; a single run with a timeline always keeps it.</summary>
    public bool WithPercentiles { get; init; }
}
