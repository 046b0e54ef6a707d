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
    public decimal? Monthly => Tier.PricePerHour is { } price ? (decimal)(Shown.Outcome.InstanceHours / Hours) * Month.Hours * price + Pooled : null;

    // What the group does not use of the prepared capacity waits.
    decimal Pooled => Tier.Design.WarmPool is not { } pool ? 0
        : (decimal)Math.Max(0, (pool.PreparedCapacity ?? Tier.Design.MaxCapacity) - (Shown.Outcome.InstanceHours / Hours)) * Month.Hours * Tier.PooledPricePerHour;

    /// <summary>Requests that were lost or late in a scenario, over those that came; 0 to 1.</summary>
    /// <param name="scenario">The scenario's number, from 0.</param>
    public double MissedShare(int scenario) => Scenarios[scenario] is { OfferedRequests: > 0 } outcome ? (outcome.LostRequests + outcome.LateRequests) / outcome.OfferedRequests : 0;

    double Hours => Shown.Timeline.Requests.Count * Shown.Timeline.StepSeconds / 3_600;
}
