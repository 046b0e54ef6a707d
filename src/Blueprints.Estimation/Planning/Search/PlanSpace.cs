using System.Collections.Immutable;
using Blueprints.Catalog;
using Blueprints.Compute;
using Blueprints.Validation;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>Everything that a plan chooses from: shapes, the options on each of their axes, and the candidates behind these, each once.</summary>
sealed class PlanSpace
{
    readonly SortedDictionary<string, PlanCandidate> _candidates = new(StringComparer.Ordinal);

    PlanSpace(PlanRequest request, PriceCatalog catalog) => (Request, Catalog, Scenarios) = (request, catalog, new(request));

    public PlanRequest Request { get; }

    public PriceCatalog Catalog { get; }

    public PlanScenarios Scenarios { get; }

    /// <summary>The candidates, in the order of their keys.</summary>
    public IReadOnlyCollection<PlanCandidate> Candidates => _candidates.Values;

    /// <summary>The shapes with the options on each axis.</summary>
    public ImmutableArray<(PlanShape Shape, ImmutableArray<ImmutableArray<PlanOption>> Axes)> Shapes { get; private set; }

    /// <exception cref="InvalidInputException">The request has figures out of range, or the catalog does not know the region.</exception>
    public static PlanSpace Of(PlanRequest request, PriceCatalog catalog)
    {
        request.ThrowIfInvalid();
        if (catalog.FindRegion(request.Region) is null)
            throw new InvalidInputException($"region is \"{request.Region}\"; allowed: {string.Join(", ", catalog.Regions.Select(known => known.Code))}");
        var space = new PlanSpace(request, catalog);
        space.Shapes = [.. PlanShape.All(request).Select(shape => PlanShape.Of(shape.Name, shape.Base, request, catalog)).Select(shape => (shape, space.Axes(shape)))];
        return space;
    }

    ImmutableArray<ImmutableArray<PlanOption>> Axes(PlanShape shape)
    {
        var servers = new ServerOptions(Request, Scenarios, Catalog);
        var axes = ImmutableArray.CreateBuilder<ImmutableArray<PlanOption>>();
        foreach (var (name, spec) in shape.Base.Blocks.OfKind<FleetSpec>())
        {
            if (shape.Tiers.FirstOrDefault(tier => tier.Block == name) is { } tier)
                axes.Add([.. servers.Of(name, spec, tier).Select(made => Keep(made.Option, [made.Candidate]))]);
        }

        axes.Add([.. new DataOptions(Request, Catalog).Of(shape).Select(made => Keep(made.Option, made.Candidates))]);
        return axes.ToImmutable();
    }

    PlanOption Keep(PlanOption option, IReadOnlyList<PlanCandidate> candidates)
    {
        foreach (var candidate in candidates)
            _candidates[candidate.Key] = candidate;
        return option;
    }

    /// <summary>The kind of work of an option.</summary>
    public WorkKind Kind(PlanOption option) => _candidates[option.Parts[0].Key].Kind;
}
