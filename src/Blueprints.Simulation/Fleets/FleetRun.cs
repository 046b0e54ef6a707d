namespace Blueprints.Simulation.Fleets;

/// <summary>One design under one demand, in sum and step by step.</summary>
/// <param name="Outcome">The sums.</param>
/// <param name="Timeline">The steps.</param>
public sealed record FleetRun(FleetOutcome Outcome, FleetTimeline Timeline);
