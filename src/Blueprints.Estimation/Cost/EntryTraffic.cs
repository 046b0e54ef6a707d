using Blueprints.Estimation.Load;

namespace Blueprints.Estimation.Cost;

/// <summary>
/// Which users an entry leads to which region. Regions serve the shares that the blueprint states; users are served in their own area as far as these go, the others where a share
/// is left, in the order of the regions.
/// </summary>
static class EntryTraffic
{
    /// <summary>The parts of all traffic that go between a region and the areas of its users; each above 0.</summary>
    /// <param name="load">The load on any part of the design.</param>
    /// <param name="region">The region.</param>
    public static IEnumerable<(string Area, decimal Share)> To(BlueprintLoad load, string region)
    {
        var regions = load.Design.RegionParts.ToDictionary(part => part.Blueprint.Region, part => part.TrafficShare);
        if (load.Workload.Users.Count == 0)
            return regions.GetValueOrDefault(region) is > 0 and var share ? [(AcceleratorAreas.OfRegion(region), share)] : [];

        var led = new Dictionary<(string Region, string Area), decimal>();
        var users = load.Workload.Users.GroupBy(user => AcceleratorAreas.OfUsers(user.Geography)).ToDictionary(area => area.Key, area => area.Sum(user => user.Share));
        Lead(regions, users, led, nearOnly: true);
        Lead(regions, users, led, nearOnly: false);
        return led.Where(pair => pair.Key.Region == region).Select(pair => (pair.Key.Area, pair.Value));
    }

    static void Lead(Dictionary<string, decimal> regions, Dictionary<string, decimal> users, Dictionary<(string Region, string Area), decimal> led, bool nearOnly)
    {
        foreach (var region in regions.Keys.ToList())
        {
            foreach (var area in users.Keys.Where(area => !nearOnly || area == AcceleratorAreas.OfRegion(region)).ToList())
            {
                var share = Math.Min(regions[region], users[area]);
                if (share == 0)
                    continue;
                regions[region] -= share;
                users[area] -= share;
                led[(region, area)] = led.GetValueOrDefault((region, area)) + share;
            }
        }
    }
}
