namespace Blueprints;

/// <summary>The part of a blueprint that stands in one region.</summary>
/// <param name="Blueprint">The blocks and flows of the region, as a blueprint of that region alone.</param>
/// <param name="IsPrimary">Whether it is the blueprint's own region, which also has the global blocks.</param>
/// <param name="TrafficShare">The share of the users' traffic that it serves; 0 to 1.</param>
public sealed record RegionPart(Blueprint Blueprint, bool IsPrimary, decimal TrafficShare)
{
    /// <summary>The whole design that it is a part of: load comes to it through blocks that stand once. Default: the part alone.</summary>
    public Blueprint Design { get; init; } = Blueprint;

    /// <summary>What to call one of its blocks among those of all regions: <c>web</c>, or <c>web@eu-west-1</c> in a replica.</summary>
    /// <param name="block">The block's name.</param>
    public string Label(string block) => IsPrimary ? block : $"{block}@{Blueprint.Region}";

    /// <summary>The parts of a blueprint, its own region first.</summary>
    internal static IEnumerable<RegionPart> Of(Blueprint blueprint)
    {
        yield return new(blueprint with { ReplicaRegions = [] }, true, 1 - blueprint.ReplicaRegions.Sum(replica => replica.TrafficShare)) { Design = blueprint };
        foreach (var replica in blueprint.ReplicaRegions)
            yield return new(InReplica(blueprint, replica.Region), false, replica.TrafficShare) { Design = blueprint };
    }

    // Global blocks stand once. What they would send to a region comes, seen from a replica, straight from the users.
    static Blueprint InReplica(Blueprint blueprint, string region)
    {
        var global = blueprint.Blocks.Where(block => block.Spec.StandsOnce).Select(block => block.Name).ToHashSet(StringComparer.Ordinal);
        return blueprint with
        {
            Region = region,
            ReplicaRegions = [],
            Blocks = [.. blueprint.Blocks.Where(block => !global.Contains(block.Name)).Select(block => block with { Spec = block.Spec.InReplicaRegion(blueprint, region) })],
            Flows =
            [
                .. blueprint.Flows.Where(flow => !global.Contains(flow.To)).Select(flow => global.Contains(flow.From) ? flow with { From = Flow.Users } : flow),
            ],
        };
    }
}
