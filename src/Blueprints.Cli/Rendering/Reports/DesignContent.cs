using System.Collections.Immutable;
using Blueprints.Catalog;
using Blueprints.Estimation.Capacity.Advice;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Growth;
using Blueprints.Estimation.Replay;
using Blueprints.Simulation.Demand;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>What a report tells of a design under its traffic.</summary>
sealed record DesignContent
{
    public required Blueprint Blueprint { get; init; }

    public required Workload Workload { get; init; }

    public required CapacityEstimate Capacity { get; init; }

    /// <summary>What is worth it, what breaks next, and the cheapest step.</summary>
    public required CapacityAdvice Advice { get; init; }

    /// <summary>The design's cost along growing users, at list prices.</summary>
    public required ImmutableArray<GrowthPoint> Growth { get; init; }

    /// <summary>A day of the traffic replayed; null where nothing in the design can be.</summary>
    public ReplayReport? Day { get; init; }

    /// <summary>Why there is no day.</summary>
    public string NoDay { get; init; } = "";

    /// <summary>Computes what a report shows.</summary>
    /// <param name="target">The design's name.</param>
    /// <param name="blueprint">The design.</param>
    /// <param name="workload">Its traffic.</param>
    /// <param name="objective">What users are promised.</param>
    /// <param name="catalog">The prices.</param>
    /// <exception cref="InvalidInputException">The design or the traffic has problems.</exception>
    public static DesignContent Of(string target, Blueprint blueprint, Workload workload, LatencyObjective objective, PriceCatalog catalog)
    {
        var capacity = new CapacityEstimator(catalog).Estimate(blueprint, workload, target);
        var (from, to) = Span(workload.DailyUsers.Expected, capacity);
        var (day, noDay) = Replay(() => ReplayRun.OfDesign((target, blueprint), workload, ReplayTraffic.OfShape("diurnal", ProfileKind.Diurnal, workload, days: 1, ReplayTraffic.UsualStep(blueprint)), objective, catalog: catalog));
        return new()
        {
            Blueprint = blueprint,
            Workload = workload,
            Capacity = capacity,
            Advice = new CapacityAdvisor(catalog).Advise(blueprint, workload, capacity),
            Growth = GrowthCurve.Of(blueprint, workload, from, to, estimator: new CostEstimator(catalog)),
            Day = day,
            NoDay = noDay,
        };
    }

    // A design of files and edges alone has nothing that a replay could fill: that is no mistake of its author.
    static (ReplayReport? Day, string NoDay) Replay(Func<ReplayRun> run)
    {
        try
        {
            return (run().Report(), "");
        }
        catch (InvalidInputException e)
        {
            return (null, $"Not replayed: {e.Message}.");
        }
    }

    // Where the design stands, and a little beyond where it is full.
    static (decimal From, decimal To) Span(decimal users, CapacityEstimate capacity)
    {
        var full = capacity.Bottleneck?.Limit.SaturatesAtUsers?.Expected is { } at and > 0 ? at : users;
        var from = Math.Max(1, decimal.Floor(Math.Min(users, full) / 10));
        return (from, Math.Max(decimal.Ceiling(Math.Max(users, full) * 1.5m), from + 1));
    }
}
