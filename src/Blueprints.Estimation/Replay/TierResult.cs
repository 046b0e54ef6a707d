using System.Collections.Immutable;
using Blueprints.Quantities;
using Blueprints.Simulation.Fleets;

namespace Blueprints.Estimation.Replay;

/// <summary>What came of a tier.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Shown">The first scenario, step by step.</param>
/// <param name="Scenarios">Every scenario's sums, the first one's first.</param>
public sealed record TierResult(ReplayTier Tier, FleetRun Shown, ImmutableArray<FleetOutcome> Scenarios)
{
    /// <summary>USD for a month of 730 hours like the first scenario; null where the machine has no price.</summary>
    public decimal? Monthly => PerHour(Shown.Outcome.InstanceHours / Hours) * Month.Hours;

    /// <summary>USD for some steps of the first scenario: servers, and what waits in a warm pool; null where the machine has no price.</summary>
    /// <param name="firstStep">The first step, from 0.</param>
    /// <param name="steps">How many steps, at least 1; they have to lie within the run.</param>
    /// <exception cref="InvalidOperationException">There are no such steps.</exception>
    public decimal? Cost(int firstStep, int steps) => PerHour(Shown.Timeline.Billed.Skip(firstStep).Take(steps).Average()) * (decimal)(steps * Shown.Timeline.StepSeconds / 3_600);

    // What the group does not use of the prepared capacity waits.
    decimal? PerHour(double servers) => Tier.PricePerHour is not { } price ? null
        : ((decimal)servers * price) + (Tier.Design.WarmPool is { } pool ? (decimal)Math.Max(0, (pool.PreparedCapacity ?? Tier.Design.MaxCapacity) - servers) * Tier.PooledPricePerHour : 0);

    /// <summary>Requests that were lost or late in a scenario, over those that came; 0 to 1.</summary>
    /// <param name="scenario">The scenario's number, from 0.</param>
    public double MissedShare(int scenario) => Scenarios[scenario] is { OfferedRequests: > 0 } outcome ? (outcome.LostRequests + outcome.LateRequests) / outcome.OfferedRequests : 0;

    double Hours => Shown.Timeline.Requests.Count * Shown.Timeline.StepSeconds / 3_600;
}
