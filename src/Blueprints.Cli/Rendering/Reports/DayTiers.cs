using System.Collections.Immutable;
using Blueprints.Estimation.Replay;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>The tiers of a replayed day, the fullest first, and its hours.</summary>
sealed class DayTiers
{
    /// <summary>How many tiers a picture shows; the other colours are for all others together.</summary>
    public const int Shown = 5;

    public DayTiers(ReplayReport report)
    {
        var timeline = report.Cases[0].Tiers[0].Shown.Timeline;
        All = [.. report.Cases[0].Tiers.Select(tier => new DayTier(tier)).OrderByDescending(tier => tier.Fullest)];
        StepSeconds = timeline.StepSeconds;
        Load = [.. timeline.Requests.Select(calls => calls / StepSeconds / report.Cases[0].Tiers[0].Tier.CallsPerRequest)];
        var steps = (int)Math.Round(3_600 / StepSeconds);
        Hours = [.. Enumerable.Range(0, (Load.Length + steps - 1) / steps).Select(hour => (hour * steps)..Math.Min((hour + 1) * steps, Load.Length))];
    }

    /// <summary>All tiers, the fullest first.</summary>
    public ImmutableArray<DayTier> All { get; }

    /// <summary>Users' requests a second, step by step.</summary>
    public ImmutableArray<double> Load { get; }

    /// <summary>The steps of each hour.</summary>
    public ImmutableArray<Range> Hours { get; }

    public double StepSeconds { get; }

    /// <summary>Where in the day a step starts, in hours.</summary>
    public double Hour(int step) => step * StepSeconds / 3_600;

    /// <summary>Steps missed by some tier that users wait for in each hour, in minutes.</summary>
    public double MinutesLost(Range hour) => Enumerable.Range(hour.Start.Value, hour.End.Value - hour.Start.Value)
        .Count(step => All.Any(tier => tier.IsOnRequestPath && tier.Result.Shown.Timeline.Missed[step] > 0)) * StepSeconds / 60;
}
