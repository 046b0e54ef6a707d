using System.Collections.Immutable;
using Blueprints.Catalog;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;
using Blueprints.Simulation.Fleets;
using Blueprints.Traffic;
using static System.FormattableString;

namespace Blueprints.Estimation.Replay;

/// <summary>What the tiers of one region are read from: the load, the shapes and the prices.</summary>
sealed class TierSource(PriceCatalog catalog, RegionPart part, Workload workload, ReplayTimes times)
{
    /// <summary>What goes to waste before a new EC2 instance runs its first program, seconds; see docs/simulation-model.md.</summary>
    public const double BootSeconds = 25;

    public LimitContext Context { get; } = new(catalog, part, workload);

    public ReplayTimes Times => times;

    public Blueprint Blueprint => part.Blueprint;

    public string Label(string block) => part.Label(block);

    /// <summary>Calls to a block for each request of a user, wherever the user is.</summary>
    public decimal PerRequest(TrafficMix calls) => Requests == 0 ? 0 : calls.Total.Expected / Requests;

    /// <summary>The same from a rate in the busiest hour for one daily user.</summary>
    public decimal PerRequest(Interval peakPerSecond) => Requests == 0 ? 0 : peakPerSecond.Expected / Context.PeakPerSecond(Requests).Expected;

    /// <summary>An hourly price in the region; null where the catalog has none.</summary>
    public decimal? Price(string sku) => catalog.Find(Blueprint.Region, sku) is { IsFound: true, Price.IsFlat: true } answer ? answer.Price.UnitPrice : null;

    public PriceCatalog Catalog => catalog;

    /// <summary>A tier of servers that do so many calls a second each.</summary>
    public ReplayTier Tier(string block, string? role, string machine, decimal callsPerRequest, decimal? price, bool isOnPath, FleetDesign design, params string[] assumptions) => new()
    {
        Name = role is null ? Label(block) : $"{Label(block)} {role}",
        Block = block,
        Machine = machine,
        CallsPerRequest = (double)callsPerRequest,
        PricePerHour = price,
        IsOnRequestPath = isOnPath,
        Design = design with { Name = role is null ? Label(block) : $"{Label(block)} {role}", PricePerHour = (double)(price ?? 0) },
        Assumptions = [.. assumptions, Invariant($"{callsPerRequest:0.####} calls for each request of a user, {design.RequestsPerSecond:0.##} a second on one {machine}")],
    };

    // Requests of one daily user in a month: the load of one user is what the context has for databases too.
    decimal Requests { get; } = TrafficMix.Of(workload with { DailyUsers = 1 }).Total.Expected;
}
