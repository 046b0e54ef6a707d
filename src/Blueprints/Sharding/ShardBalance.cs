namespace Blueprints.Sharding;

/// <summary>How evenly a consistent-hash map spreads keys, exactly: from the lengths of the shards' arcs on the ring.</summary>
public static class ShardBalance
{
    /// <summary>The part of all hash values that each shard holds; the parts sum to 1.</summary>
    /// <param name="map">A valid map by consistent hash.</param>
    /// <returns>The shares by shard name, each 0 to 1.</returns>
    /// <exception cref="ArgumentException">The map divides ranges: what they hold depends on the keys in use.</exception>
    public static IReadOnlyDictionary<string, decimal> Shares(ShardMap map)
    {
        if (map.Strategy != ShardStrategy.ConsistentHash)
            throw new ArgumentException("the map divides ranges, whose balance depends on the keys in use; allowed: a consistent-hash map", nameof(map));
        map.ThrowIfInvalid();
        var held = map.Shards.ToDictionary(shard => shard.Name, _ => 0m, StringComparer.Ordinal);
        foreach (var (span, shard) in KeySpace.Of(map))
            held[shard] += span.Count;
        return held.ToDictionary(pair => pair.Key, pair => pair.Value / (KeySpace.Last + 1), StringComparer.Ordinal);
    }

    /// <summary>How far the fullest shard is above its part by weight: 0.1 is 10 % above.</summary>
    /// <param name="map">A valid map by consistent hash.</param>
    /// <exception cref="ArgumentException">The map divides ranges.</exception>
    public static decimal Excess(ShardMap map) => Shares(map).Max(pair => pair.Value / map.Share(pair.Key)) - 1;
}
