using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Fleets;

/// <summary>Replays demand against designs. The steps of the demand are the steps of the run.</summary>
public static class FleetSimulation
{
    /// <summary>One design under one demand, with every step.</summary>
    /// <param name="design">The design.</param>
    /// <param name="demand">The demand.</param>
    /// <param name="settings">How to run; null for the defaults.</param>
    /// <exception cref="ArgumentException">The design, the demand or the settings are not valid; the message lists every problem.</exception>
    public static FleetRun Run(FleetDesign design, DemandSeries demand, SimulationSettings? settings = null)
    {
        var batch = FleetBatch.Compile([design], [demand], settings ?? new());
        return batch.RunWithTimeline();
    }

    /// <summary>Every design under every demand. Designs see the same demand, so differences between them are differences of design.</summary>
    /// <param name="designs">The designs.</param>
    /// <param name="demands">The demands: same start, step and length.</param>
    /// <param name="settings">How to run; null for the defaults.</param>
    /// <returns>The outcomes: [design][demand].</returns>
    /// <exception cref="ArgumentException">A design, a demand or the settings are not valid; the message lists every problem.</exception>
    public static IReadOnlyList<IReadOnlyList<FleetOutcome>> RunAll(IReadOnlyList<FleetDesign> designs, IReadOnlyList<DemandSeries> demands, SimulationSettings? settings = null) =>
        FleetBatch.Compile(designs, demands, settings ?? new()).Run();
}
