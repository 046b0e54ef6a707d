using Blueprints.Sharding;
using CsCheck;

namespace Blueprints.Tests.Sharding;

/// <summary>Generates valid maps of both strategies.</summary>
static class ShardMapGen
{
    public static readonly Gen<ShardMap> Hashed = Gen.Select(Gen.Int[1, 5].Array[1, 6], Gen.Int[1, 64], Gen.Int[1, 1_000]).Select((weights, nodes, version) => new ShardMap
    {
        Version = version,
        VirtualNodes = nodes,
        Shards = [.. weights.Select((weight, i) => new Shard { Name = $"shard-{i}", Weight = weight })],
    });

    public static readonly Gen<ShardMap> Ranged = Gen.Select(Gen.Long[-1_000, 1_000], Gen.Int[1, 500].Array[1, 8], Gen.Bool, Gen.Int[1, 1_000]).Select((start, lengths, isOpen, version) =>
    {
        var shards = Math.Min(3, lengths.Length);
        var ranges = new List<KeyRange>();
        foreach (var length in lengths)
        {
            ranges.Add(new() { From = start, To = start + length - 1, Shard = $"shard-{ranges.Count % shards}" });
            start += length;
        }

        if (isOpen)
            ranges[^1] = ranges[^1] with { To = null };
        return new ShardMap { Version = version, Strategy = ShardStrategy.Range, Ranges = [.. ranges], Shards = [.. Enumerable.Range(0, shards).Select(i => new Shard { Name = $"shard-{i}" })] };
    });

    public static readonly Gen<ShardMap> Any = Gen.OneOf(Hashed, Ranged);
}
