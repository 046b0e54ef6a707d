namespace Blueprints.Estimation.Planning.Search;

/// <summary>What came of one candidate in one scenario: all that a plan has to know of a replay.</summary>
/// <param name="Candidate">The candidate's key.</param>
/// <param name="Scenario">The scenario's number, from 0.</param>
/// <param name="InstanceHours">Hours of all its servers.</param>
/// <param name="OfferedCalls">Calls that came.</param>
/// <param name="BadCalls">Calls that were lost or late.</param>
public readonly record struct PlanScoreRow(string Candidate, int Scenario, double InstanceHours, double OfferedCalls, double BadCalls);
