using Blueprints.Estimation.Cost.Usage;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// Something AWS sends a bill for, told neutrally: neither a blueprint's words nor a tool's. Blueprints and resource graphs both become billables, and only
/// billables are priced, so the two cannot disagree about a price.
/// </summary>
public abstract record Billable
{
    /// <summary>The block that it belongs to.</summary>
    public required string Block { get; init; }

    /// <summary>The cloud resource, by its logical name.</summary>
    public required string Resource { get; init; }

    /// <summary>The resource's type token, such as <c>aws:autoscaling/group:Group</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The shard of a sharded database that it belongs to; null everywhere else.</summary>
    public string? Shard { get; init; }

    /// <summary>The region whose prices hold, where it stands in another than its block. Default: the block's.</summary>
    public string? Region { get; init; }

    /// <summary>What a usage file says of the resource; null where its use comes from the load on its block.</summary>
    public ResourceUsage? Usage { get; init; }

    /// <summary>A month's use: what the usage file says where one applies, else what the load on the block makes.</summary>
    /// <param name="key">The usage file's key.</param>
    /// <param name="fromLoad">The use under the workload; called only where no usage file applies.</param>
    private protected Figure Use(string key, Func<Cases> fromLoad) => Usage is { } usage ? usage.Of(key) : fromLoad();

    /// <summary>Adds the lines of this resource by AWS's billing rules.</summary>
    internal abstract void AddTo(CostSheet sheet);
}
