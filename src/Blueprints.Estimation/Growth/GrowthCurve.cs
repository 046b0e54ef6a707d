using System.Collections.Immutable;
using Blueprints.Estimation.Cost;
using Blueprints.Quantities;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Estimation.Growth;

/// <summary>A design along growing traffic: the same figures for each user, more and more users.</summary>
public static class GrowthCurve
{
    /// <summary>Prices a design at users that grow by equal factors.</summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <param name="workload">The workload; its user count is replaced at each point.</param>
    /// <param name="from">The fewest daily users, 1 or more.</param>
    /// <param name="to">The most daily users, above <paramref name="from"/>.</param>
    /// <param name="points">How many points, both ends included; 2 to 1,000. Default: 25.</param>
    /// <param name="estimator">Prices each point. Default: the catalog that ships with the library.</param>
    /// <returns>The points in the order of their users; whole users.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    /// <exception cref="InvalidInputException">The blueprint or the workload has problems.</exception>
    public static ImmutableArray<GrowthPoint> Of(Blueprint blueprint, Workload workload, decimal from, decimal to, int points = 25, CostEstimator? estimator = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(points, 1_000);
        estimator ??= new();
        return [.. Users(from, to, points).Select(users => new GrowthPoint(users, estimator.Estimate(blueprint, workload with { DailyUsers = users }).Monthly))];
    }

    static IEnumerable<decimal> Users(decimal from, decimal to, int points)
    {
        var ratio = (double)(to / from);
        return Enumerable.Range(0, points).Select(i => i == points - 1 ? to : decimal.Round(from * (decimal)Math.Pow(ratio, i / (points - 1.0)))).Distinct();
    }
}
