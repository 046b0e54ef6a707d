using Blueprints.Delivery;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>
/// Round trips over distance, in milliseconds. Ours: public measures between AWS regions, rounded to five; a region's real pairs differ by 30 %. Users near an edge: 2 to 10 ms.
/// </summary>
static class Distances
{
    /// <summary>From users to an edge of a CDN or an accelerator.</summary>
    public const double Edge = 10;

    /// <summary>From users to a region of their own part of the world.</summary>
    public const double SameGeography = 30;

    /// <summary>Between two regions of one part of the world.</summary>
    public const double SameGeographyRegions = 60;

    // In the order of EdgeGeography, the pairs above the diagonal.
    static readonly double[][] Between =
    [
        [40, 90, 150, 200, 210, 200, 120, 180, 230],
        [85, 150, 210, 215, 195, 125, 165, 225],
        [220, 260, 170, 125, 200, 95, 155],
        [110, 70, 125, 260, 165, 350],
        [95, 150, 310, 190, 280],
        [60, 320, 95, 290],
        [300, 35, 260],
        [280, 340],
        [230],
    ];

    /// <summary>From a part of the world to a region.</summary>
    public static double ToRegion(EdgeGeography from, string region) => Of(from, EdgeGeographies.OfRegion(region), SameGeography);

    /// <summary>Between regions.</summary>
    public static double Regions(string from, string to) => from == to ? 0 : Of(EdgeGeographies.OfRegion(from), EdgeGeographies.OfRegion(to), SameGeographyRegions);

    /// <summary>Where a workload's users are, with the distance of each to the nearest of several regions; all near the first one where nothing is said.</summary>
    public static IEnumerable<(double Share, double Distance)> OfUsers(Workload workload, IReadOnlyList<string> regions) => workload.Users.Count == 0
        ? [(1, SameGeography)]
        : workload.Users.Select(user => ((double)user.Share, regions.Min(region => ToRegion(user.Geography, region))));

    static double Of(EdgeGeography a, EdgeGeography b, double same)
    {
        var (first, second) = a < b ? ((int)a, (int)b) : ((int)b, (int)a);
        return first == second ? same : Between[first][second - first - 1];
    }
}
