using Blueprints.Catalog;
using Blueprints.Validation;
using static System.FormattableString;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>Searches the cheapest design that keeps a promise under uncertain traffic, by replaying every candidate against every scenario.</summary>
public static class PlanSearch
{
    internal const int MostScenarios = 512;
    const int FirstScenarios = 64;
    const double Decided = 0.95;

    /// <summary>Searches.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="catalog">Shapes and prices; null for the catalog that ships with the library.</param>
    /// <param name="progress">Told what is being done, in words; null for nobody.</param>
    /// <exception cref="InvalidInputException">The request has figures out of range, or the catalog does not know the region.</exception>
    public static PlanResult Run(PlanRequest request, PriceCatalog? catalog = null, Action<string>? progress = null)
    {
        var space = PlanSpace.Of(request, catalog ?? PriceCatalog.Shipped);
        var table = new PlanTable();
        for (var (done, count) = (0, request.Scenarios ?? FirstScenarios); ; (done, count) = (count, count * 2))
        {
            progress?.Invoke(Invariant($"replaying {space.Candidates.Count:#,##0} candidates against {count} scenarios of {request.Steps:#,##0} steps"));
            table.Replay(space, [.. Enumerable.Range(done, count - done)]);
            var result = new PlanSelection(space, table, count).Choose();
            if (request.Scenarios is not null || result.Confidence >= Decided || result.Winner is null || count >= MostScenarios)
                return result;
        }
    }
}
