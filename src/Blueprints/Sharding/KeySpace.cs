namespace Blueprints.Sharding;

/// <summary>A map as stretches of keys (ranges) or of hash values (consistent hash), each with its shard, ascending.</summary>
static class KeySpace
{
    /// <summary>All hash values, and all keys of a range without an end: up to 2^64 - 1.</summary>
    public const decimal Last = ulong.MaxValue;

    public static IEnumerable<(KeySpan Span, string Shard)> Of(ShardMap map) => map.Strategy == ShardStrategy.Range
        ? map.Ranges.Select(range => (new KeySpan(range.From, range.To ?? Last), range.Shard))
        : Arcs(map);

    /// <summary>The stretches in which two maps agree about the shard before and the shard after; only those that both maps know.</summary>
    public static IEnumerable<(KeySpan Span, string Before, string After)> Compare(ShardMap before, ShardMap after)
    {
        using var left = Of(before).GetEnumerator();
        using var right = Of(after).GetEnumerator();
        var both = left.MoveNext() && right.MoveNext();
        while (both)
        {
            var first = Math.Max(left.Current.Span.First, right.Current.Span.First);
            var last = Math.Min(left.Current.Span.Last, right.Current.Span.Last);
            if (first <= last)
                yield return (new(first, last), left.Current.Shard, right.Current.Shard);
            both = left.Current.Span.Last == last ? left.MoveNext() : right.MoveNext();
        }
    }

    static IEnumerable<(KeySpan Span, string Shard)> Arcs(ShardMap map)
    {
        var ring = new HashRing(map);
        var first = 0m;
        for (var i = 0; i < ring.Places.Length; i++)
        {
            yield return (new(first, ring.Places[i]), map.Shards[ring.Owners[i]].Name);
            first = (decimal)ring.Places[i] + 1;
        }

        // Around the end to the first virtual node.
        if (first <= Last)
            yield return (new(first, Last), map.Shards[ring.Owners[0]].Name);
    }
}
