using System.Collections.Immutable;
using Blueprints.Estimation.Capacity.Limits;

namespace Blueprints.Estimation.Capacity.Advice;

/// <summary>What to do about a design's capacity: the phase that the workload belongs to, which parts are worth it now, what breaks next, and what growing buys.</summary>
public sealed record CapacityAdvice
{
    /// <summary>The phase of the roadmap whose range the users are in; 1 to 5.</summary>
    public required int Phase { get; init; }

    /// <summary>Each part of the roadmap, whether it is worth it now, and why.</summary>
    public required ImmutableArray<AdviceItem> Parts { get; init; }

    /// <summary>The next two limits to be reached, of different blocks where there are two.</summary>
    public required ImmutableArray<RankedLimit> NextBottlenecks { get; init; }

    /// <summary>The steps up and out of every block, those of the first bottleneck first.</summary>
    public required ImmutableArray<GrowthOption> Growth { get; init; }

    /// <summary>Where the road up ends.</summary>
    public required ImmutableArray<VerticalEnd> VerticalEnds { get; init; }

    /// <summary>The step that buys the first bottleneck the most users for a dollar; null where none buys any.</summary>
    public GrowthOption? BestStep => Growth.Where(option => NextBottlenecks.Length > 0 && option.Block == NextBottlenecks[0].Block && option.UsersPerUsd > 0).MaxBy(option => option.UsersPerUsd);
}
