using Blueprints.Simulation.Fleets;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>One way to build a tier, to be replayed against every scenario.</summary>
/// <param name="Key">What it is, unique among all candidates of a plan.</param>
/// <param name="Kind">What kind of work it does.</param>
/// <param name="CallsPerRequest">Calls for each request of a user.</param>
/// <param name="Design">The servers for the simulator.</param>
sealed record PlanCandidate(string Key, WorkKind Kind, double CallsPerRequest, FleetDesign Design);

/// <summary>What came of a candidate in one scenario.</summary>
/// <param name="InstanceHours">Hours of all its servers.</param>
/// <param name="Offered">Calls that came.</param>
/// <param name="Bad">Calls that were lost or late.</param>
readonly record struct PlanScore(double InstanceHours, double Offered, double Bad);

/// <summary>A choice on one axis of a shape.</summary>
/// <param name="Axis">What is chosen: a block's name, or <c>data</c>.</param>
/// <param name="Text">The choice in words.</param>
/// <param name="Parts">The candidates that it consists of, each with its count and the price of a server's hour.</param>
/// <param name="Apply">Puts it into a blueprint.</param>
sealed record PlanOption(string Axis, string Text, IReadOnlyList<PlanPart> Parts, Func<Blueprint, Blueprint> Apply);

/// <summary>A candidate in an option.</summary>
/// <param name="Key">The candidate's key.</param>
/// <param name="Count">How many of it there are: shards.</param>
/// <param name="PricePerHour">USD for an hour of one server, its volume and metrics included.</param>
/// <param name="Committed">Servers that are reserved for a year.</param>
/// <param name="CommittedPrice">USD for an hour of one of those.</param>
sealed record PlanPart(string Key, int Count, decimal PricePerHour, int Committed = 0, decimal CommittedPrice = 0)
{
    /// <summary>USD for a month of a run.</summary>
    public double Monthly(double instanceHours, double runHours)
    {
        var average = instanceHours / runHours;
        return Count * 730 * ((Committed * (double)CommittedPrice) + (Math.Max(0, average - Committed) * (double)PricePerHour));
    }
}
