using System.Collections.Immutable;
using Blueprints.Catalog;
using Blueprints.Estimation.Sweeps;
using Blueprints.Validation;
using static System.FormattableString;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>
/// Searches the cheapest design that keeps a promise under uncertain traffic, by replaying every candidate against every scenario. In one run, or in parts on many machines that are
/// merged to the same result.
/// </summary>
public static class PlanSearch
{
    internal const int MostScenarios = 512;
    const int FirstScenarios = 64;
    const double Decided = 0.95;

    /// <summary>Searches.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="catalog">Shapes and prices; null for the catalog that ships with the library.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <exception cref="InvalidInputException">The request has figures out of range, or the catalog does not know the region.</exception>
    public static PlanResult Run(PlanRequest request, PriceCatalog? catalog = null, Action<WorkDone>? progress = null)
    {
        var space = PlanSpace.Of(request, catalog ?? PriceCatalog.Shipped);
        var table = new PlanTable();
        return Decide(space, table, (done, count) => Replay(space, table, [.. Enumerable.Range(done, count - done)], progress));
    }

    /// <summary>Replays one part of the scenarios. Without a fixed number the parts make up all 512 that a search may need.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="shard">Which part.</param>
    /// <param name="catalog">Shapes and prices; null for the catalog that ships with the library.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <returns>The scores, by candidate and scenario; none where there are more parts than scenarios.</returns>
    /// <exception cref="InvalidInputException">The request has figures out of range, or the catalog does not know the region.</exception>
    public static ImmutableArray<PlanScoreRow> Replay(PlanRequest request, Shard shard, PriceCatalog? catalog = null, Action<WorkDone>? progress = null)
    {
        var space = PlanSpace.Of(request, catalog ?? PriceCatalog.Shipped);
        var table = new PlanTable();
        Replay(space, table, [.. Enumerable.Range(0, request.Scenarios ?? MostScenarios).Where(shard.Takes)], progress);
        return [.. table.Rows.Select(row => new PlanScoreRow(row.Key, row.Scenario, row.Score.InstanceHours, row.Score.Offered, row.Score.Bad))];
    }

    /// <summary>Decides on the scores of all parts: the same result as <see cref="Run"/> gives.</summary>
    /// <param name="request">What was asked of every part.</param>
    /// <param name="rows">The scores of all parts, in any order.</param>
    /// <param name="catalog">The catalog of the parts; null for the one that ships with the library.</param>
    /// <exception cref="InvalidInputException">A score is missing or there twice, or the request has figures out of range.</exception>
    public static PlanResult Merge(PlanRequest request, IEnumerable<PlanScoreRow> rows, PriceCatalog? catalog = null)
    {
        var space = PlanSpace.Of(request, catalog ?? PriceCatalog.Shipped);
        var table = new PlanTable();
        foreach (var row in rows)
        {
            if (table.Has(row.Candidate, row.Scenario))
                throw new InvalidInputException(Invariant($"scenario {row.Scenario} of \"{row.Candidate}\" is there twice; allowed: every part once"));
            table.Add(row.Candidate, row.Scenario, new(row.InstanceHours, row.OfferedCalls, row.BadCalls));
        }

        return Decide(space, table, (done, count) => ThrowIfMissing(space, table, done, count));
    }

    static PlanResult Decide(PlanSpace space, PlanTable table, Action<int, int> replay)
    {
        for (var (done, count) = (0, space.Request.Scenarios ?? FirstScenarios); ; (done, count) = (count, count * 2))
        {
            replay(done, count);
            var result = new PlanSelection(space, table, count).Choose();
            if (space.Request.Scenarios is not null || result.Confidence >= Decided || result.Winner is null || count >= MostScenarios)
                return result;
        }
    }

    static void Replay(PlanSpace space, PlanTable table, IReadOnlyList<int> scenarios, Action<WorkDone>? progress)
    {
        var what = Invariant($"replaying {space.Candidates.Count:#,##0} candidates against {scenarios.Count} scenarios");
        table.Replay(space, scenarios, share => progress?.Invoke(new(what, share)));
    }

    static void ThrowIfMissing(PlanSpace space, PlanTable table, int done, int count)
    {
        var missing = Enumerable.Range(done, count - done).Where(scenario => !space.Candidates.All(candidate => table.Has(candidate.Key, scenario))).ToList();
        if (missing.Count == 0)
            return;
        var none = missing.TrueForAll(scenario => space.Candidates.All(candidate => !table.Has(candidate.Key, scenario)));
        var which = string.Join(", ", missing.Take(8)) + (missing.Count > 8 ? ", …" : "");
        throw new InvalidInputException(none
            ? Invariant($"of {count} scenarios {missing.Count} are missing ({which}); merge every part of the sweep")
            : Invariant($"the parts lack candidates in {missing.Count} scenarios ({which}): they were made by another version or with another catalog"));
    }
}
