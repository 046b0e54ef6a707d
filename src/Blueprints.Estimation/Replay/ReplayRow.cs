using Blueprints.Simulation.Fleets;

namespace Blueprints.Estimation.Replay;

/// <summary>What came of one tier of one case in one scenario.</summary>
/// <param name="Case">The case.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Scenario">The scenario's number, from 0; 0 is the traffic itself.</param>
/// <param name="PricePerHour">USD for an hour of one server; null where the catalog has no price.</param>
/// <param name="Outcome">The sums.</param>
public sealed record ReplayRow(string Case, string Tier, int Scenario, decimal? PricePerHour, FleetOutcome Outcome);
