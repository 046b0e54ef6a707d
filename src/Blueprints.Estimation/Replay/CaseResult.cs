using System.Collections.Immutable;

namespace Blueprints.Estimation.Replay;

/// <summary>What came of one design.</summary>
/// <param name="Name">What the case is called.</param>
/// <param name="Tiers">Its tiers' results.</param>
public sealed record CaseResult(string Name, ImmutableArray<TierResult> Tiers)
{
    /// <summary>USD for a month of 730 hours like the first scenario, of all tiers; null where a machine has no price.</summary>
    public decimal? Monthly => Tiers.Aggregate((decimal?)0, (sum, tier) => sum + tier.Monthly);

    /// <summary>Minutes of the first scenario in which some tier that users wait for missed its objective.</summary>
    public double MinutesLost => Missed.Count(lost => lost) * StepMinutes;

    /// <summary>The longest stretch of the first scenario without a step in time: when it starts and how many minutes it lasts; null where none was missed.</summary>
    public (DateTimeOffset Start, double Minutes)? WorstStretch
    {
        get
        {
            var missed = Missed;
            var (best, length, run) = (0, 0, 0);
            for (var step = 0; step < missed.Length; step++)
            {
                run = missed[step] ? run + 1 : 0;
                if (run > length)
                    (best, length) = (step - run + 1, run);
            }

            return length == 0 ? null : (Tiers[0].Shown.Timeline.Start.AddMinutes(best * StepMinutes), length * StepMinutes);
        }
    }

    double StepMinutes => Tiers[0].Shown.Timeline.StepSeconds / 60;

    ImmutableArray<bool> Missed => [.. Enumerable.Range(0, Tiers[0].Shown.Timeline.Missed.Count).Select(step => Tiers.Any(tier => tier.Tier.IsOnRequestPath && tier.Shown.Timeline.Missed[step] > 0))];
}
