using System.Collections.Immutable;
using Blueprints.Catalog;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Simulation.Demand;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Estimation.Replay;

/// <summary>What is replayed, before it is: traffic, and the designs that it meets.</summary>
public sealed record ReplayRun
{
    /// <summary>What to call the design in results.</summary>
    public required string Target { get; init; }

    /// <summary>The region whose prices hold; empty where there is none.</summary>
    public required string Region { get; init; }

    /// <summary>Users' requests.</summary>
    public required ReplayTraffic Traffic { get; init; }

    /// <summary>What users are promised.</summary>
    public required LatencyObjective Objective { get; init; }

    /// <summary>The designs, side by side; at least one.</summary>
    public required ImmutableArray<ReplayCase> Cases { get; init; }

    /// <summary>A design in one or several ways to scale.</summary>
    /// <param name="design">What to call the design, and the design.</param>
    /// <param name="workload">The figures of a request; the amount of traffic is that of <paramref name="traffic"/>.</param>
    /// <param name="traffic">Users' requests.</param>
    /// <param name="objective">What users are promised.</param>
    /// <param name="variants">The ways to scale; at least one. Default: the design's own.</param>
    /// <param name="times">How long starts take. Default: those of <see cref="ReplayTimes"/>.</param>
    /// <param name="catalog">Shapes and prices. Default: the catalog that ships with the library.</param>
    /// <exception cref="InvalidInputException">The design, its workload or the times have problems, or nothing in it can be replayed.</exception>
    public static ReplayRun OfDesign(
        (string Name, Blueprint Blueprint) design, Workload workload, ReplayTraffic traffic, LatencyObjective objective, IReadOnlyList<ScalingVariant>? variants = null, ReplayTimes? times = null, PriceCatalog? catalog = null)
    {
        var tiers = Tiers(design.Blueprint);
        return new()
        {
            Target = design.Name,
            Region = design.Blueprint.Region,
            Traffic = traffic,
            Objective = objective,
            Cases = [.. (variants ?? [ScalingVariant.Design]).Select(variant => new ReplayCase(variant.ToString().ToLowerInvariant(), Tiers(ScalingVariants.Apply(design.Blueprint, variant, tiers, traffic.Demand))))],
        };

        ImmutableArray<ReplayTier> Tiers(Blueprint blueprint) => ReplayTiers.Of(blueprint, workload, objective, times, catalog);
    }

    /// <summary>Replays the traffic, and variants of it.</summary>
    /// <param name="seed">The seed that the scenarios were made with, for the result. Default: 1.</param>
    /// <param name="scenarios">The scenarios, the traffic itself first. Default: the traffic alone.</param>
    /// <param name="progress">Told how far it is. Default: nobody.</param>
    /// <exception cref="InvalidInputException">A design or a demand cannot be simulated; the message lists every problem.</exception>
    public ReplayReport Report(ulong seed = 1, IReadOnlyList<DemandSeries>? scenarios = null, Action<WorkDone>? progress = null)
    {
        scenarios ??= [Traffic.Demand];
        return new()
        {
            Target = Target, Region = Region, Traffic = Traffic.Words, Objective = Objective, Seed = seed, MissingSteps = scenarios[0].MissingSteps, Cases = TrafficReplay.Run(Cases, scenarios, progress: progress),
        };
    }
}
