using System.Collections.Immutable;
using Blueprints.Catalog;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Growth;
using Blueprints.Traffic;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>What a report is written from: a design, its traffic, and what was computed of both.</summary>
sealed record ReportContent
{
    /// <summary>The design's name.</summary>
    public required string Target { get; init; }

    public required Blueprint Blueprint { get; init; }

    public required Workload Workload { get; init; }

    public required CostEstimate Cost { get; init; }

    public required CapacityEstimate Capacity { get; init; }

    /// <summary>The design's cost along growing users.</summary>
    public required ImmutableArray<GrowthPoint> Growth { get; init; }

    /// <summary>Computes what a report shows.</summary>
    /// <param name="target">The design's name.</param>
    /// <param name="blueprint">The design.</param>
    /// <param name="workload">Its traffic.</param>
    /// <param name="catalog">The prices.</param>
    public static ReportContent Of(string target, Blueprint blueprint, Workload workload, PriceCatalog catalog)
    {
        var estimator = new CostEstimator(catalog);
        var capacity = new CapacityEstimator(catalog).Estimate(blueprint, workload, target);
        var (from, to) = Span(workload.DailyUsers.Expected, capacity);
        return new()
        {
            Target = target,
            Blueprint = blueprint,
            Workload = workload,
            Cost = estimator.Estimate(blueprint, workload, target),
            Capacity = capacity,
            Growth = GrowthCurve.Of(blueprint, workload, from, to, estimator: estimator),
        };
    }

    // Where the design stands, and a little beyond where it is full.
    static (decimal From, decimal To) Span(decimal users, CapacityEstimate capacity)
    {
        var full = capacity.Bottleneck?.Limit.SaturatesAtUsers?.Expected is { } at and > 0 ? at : users;
        var from = Math.Max(1, decimal.Floor(Math.Min(users, full) / 10));
        return (from, Math.Max(decimal.Ceiling(Math.Max(users, full) * 1.5m), from + 1));
    }
}
