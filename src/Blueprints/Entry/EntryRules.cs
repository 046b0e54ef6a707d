using Blueprints.LoadBalancing;
using Blueprints.Validation;

namespace Blueprints.Entry;

/// <summary>The rules that an entry and the regions behind it keep together.</summary>
static class EntryRules
{
    public static void Validate(GlobalEntrySpec entry, ProblemCollector problems, Blueprint blueprint)
    {
        if (entry.Mode == EntryMode.ActivePassive)
            ValidatePassive(entry, problems, blueprint);
        else
            ValidateActive(entry, problems, blueprint);
        if (entry.Routing != EntryRouting.Geoproximity && entry.Regions.FirstOrDefault(setting => setting.Bias != 0) is { } moved)
            problems.Add("regions", $"bias {moved.Bias} of {moved.Region} with routing {entry.Routing}", "a bias with routing geoproximity", "remove it, or choose geoproximity");
        if (entry.Accelerator is null)
            ValidateDns(entry, problems, blueprint);
        else
            ValidateAccelerated(entry, problems);
    }

    static void ValidatePassive(GlobalEntrySpec entry, ProblemCollector problems, Blueprint blueprint)
    {
        if (blueprint.ReplicaRegions.Count == 0)
            problems.Add("mode", "activePassive in one region", "active-passive with a replica region", "add a replica region, or remove mode");
        if (entry.Accelerator is null && blueprint.ReplicaRegions.Count > 1)
            problems.Add("mode", $"activePassive with {blueprint.ReplicaRegions.Count} replica regions", "one replica region, or an accelerator", "set accelerator, or keep one replica region");
        foreach (var replica in blueprint.ReplicaRegions.Where(replica => replica.TrafficShare > 0))
            problems.Add("mode", $"activePassive while {replica.Region} serves {Text.Of(replica.TrafficShare)} of the traffic", "replica regions with trafficShare 0", "set it to 0, or choose activeActive");
        if (entry.Routing != EntryRouting.Latency)
            problems.Add("routing", $"{entry.Routing} with mode activePassive", "a routing among regions that all serve", "remove it");
        foreach (var setting in entry.Regions.Where(setting => setting.TrafficDialPercent != 100))
            problems.Add("regions", $"trafficDialPercent {setting.TrafficDialPercent} of {setting.Region} with mode activePassive", "none: the mode sets the dials", "remove it");
    }

    static void ValidateActive(GlobalEntrySpec entry, ProblemCollector problems, Blueprint blueprint)
    {
        foreach (var idle in blueprint.ReplicaRegions.Where(replica => replica.TrafficShare == 0 && entry.Leads(replica.Region)))
            problems.Add("mode", $"activeActive while {idle.Region} has trafficShare 0", "a share above 0 in a region to which users are led", "raise it, or choose activePassive");
    }

    static void ValidateDns(GlobalEntrySpec entry, ProblemCollector problems, Blueprint blueprint)
    {
        foreach (var setting in entry.Regions.Where(setting => setting.TrafficDialPercent != 100))
            problems.Add("regions", $"trafficDialPercent {setting.TrafficDialPercent} of {setting.Region}", "a dial with an accelerator", "set accelerator, or use weighted routing and trafficShare");
        if (blueprint.Blocks.TryGet<IBalancerSpec>(entry.Target, out var balancer) && balancer.Internal)
            problems.Add("target", $"\"{entry.Target}\", which is internal", "a load balancer that faces the internet, or an accelerator", "set internal to false on it, or set accelerator");
        if (entry.Routing == EntryRouting.Geolocation)
            ValidatePlaces(entry, problems, blueprint);
        else if (entry.Regions.FirstOrDefault(setting => setting.HasPlaces) is { } placed)
            problems.Add("regions", $"places for {placed.Region} with routing {entry.Routing}", "continents and countries with routing geolocation", "remove them, or choose geolocation");
    }

    static void ValidatePlaces(GlobalEntrySpec entry, ProblemCollector problems, Blueprint blueprint)
    {
        foreach (var replica in blueprint.ReplicaRegions.Where(replica => !entry.Setting(replica.Region).HasPlaces))
            problems.Add("regions", $"no places for {replica.Region}", "continents or countries for each replica region", "say whose users it serves");
        problems.Unique("regions", entry.Regions.SelectMany(setting => setting.Continents.Select(continent => $"continent {continent}")));
        problems.Unique("regions", entry.Regions.SelectMany(setting => setting.Countries.Select(country => $"country {country}")));
    }

    static void ValidateAccelerated(GlobalEntrySpec entry, ProblemCollector problems)
    {
        if (entry.Routing != EntryRouting.Latency)
            problems.Add("routing", $"{entry.Routing} with an accelerator", "none: an accelerator leads to the nearest region", "remove it, or remove accelerator");
        if (entry.HealthCheck is not null)
            problems.Add("healthCheck", "set with an accelerator", "none: an accelerator follows the health of the balancers' targets", "remove it, or remove accelerator");
        if (entry.Regions.FirstOrDefault(setting => setting.HasPlaces) is { } placed)
            problems.Add("regions", $"places for {placed.Region} with an accelerator", "continents and countries with routing geolocation", "remove them, or remove accelerator");
    }

    // Weights follow the shares, and a dial of 0 leads nobody: such a region may stand idle.
    static bool Leads(this GlobalEntrySpec entry, string region) =>
        entry.Accelerator is null ? entry.Routing != EntryRouting.Weighted : entry.Setting(region).TrafficDialPercent > 0;
}
