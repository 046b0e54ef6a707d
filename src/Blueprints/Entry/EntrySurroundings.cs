using Blueprints.Compute;
using Blueprints.LoadBalancing;

namespace Blueprints.Entry;

/// <summary>The regions and balancers that a spec of an entry speaks of, for its validation outside of a blueprint. Which region is the main one is known only where they stand.</summary>
static class EntrySurroundings
{
    const string AnyRegion = "main";
    const string AnotherRegion = "other";

    public static Blueprint InRegions(Blueprint blueprint, GlobalEntrySpec entry)
    {
        // Geolocation asks for places in every region but the main one.
        var main = entry.Regions.FirstOrDefault(setting => entry.Routing == EntryRouting.Geolocation && !setting.HasPlaces)?.Region ?? AnyRegion;
        var others = entry.Regions.Select(setting => setting.Region).Where(region => region != main).Distinct().DefaultIfEmpty(AnotherRegion).ToList();
        var share = entry.Mode == EntryMode.ActivePassive ? 0 : 1m / (others.Count + 1);
        return blueprint with { Region = main, ReplicaRegions = [.. others.Select(region => new ReplicaRegion { Region = region, TrafficShare = share })] };
    }

    public static IEnumerable<Block> Balancers(string name, GlobalEntrySpec entry)
    {
        var servers = new[] { "servers", "fleet", "web" }.First(candidate => candidate != name && !entry.Balancers.Contains(candidate));
        yield return new(servers, new FleetSpec());
        foreach (var balancer in entry.Balancers.Distinct().Where(balancer => balancer != name))
            yield return new(balancer, new LoadBalancerSpec { Targets = [new() { Fleet = servers }] });
    }
}
