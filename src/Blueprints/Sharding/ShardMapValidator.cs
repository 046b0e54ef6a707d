using System.Globalization;
using Blueprints.Validation;

namespace Blueprints.Sharding;

/// <summary>The rules of a shard map.</summary>
static class ShardMapValidator
{
    public const int MaxShards = 1_000;
    const int MaxVirtualNodes = 4_096;
    const int MaxRanges = 10_000;
    // Some 12 MB of ring; they bound the work that a hostile document can ask for.
    const int MaxPoints = 1_000_000;

    public static void Validate(ShardMap map, ProblemCollector problems)
    {
        if (map.SchemaVersion != 1)
            problems.Add("schemaVersion", Text(map.SchemaVersion), "1", "write the document in version 1");
        problems.Range("version", map.Version, 1, int.MaxValue);
        problems.Defined("strategy", map.Strategy);
        problems.Range("shards.count", map.Shards.Count, 1, MaxShards);
        problems.Range("ranges.count", map.Ranges.Count, 0, MaxRanges);
        problems.Range("virtualNodes", map.VirtualNodes, 1, MaxVirtualNodes);
        if (map.Shards.Count > MaxShards || map.Ranges.Count > MaxRanges)
            return;

        problems.Unique("shards", map.Shards.Select(shard => shard.Name));
        for (var i = 0; i < map.Shards.Count; i++)
            map.Shards[i].Validate(problems.At($"shards[{Text(i)}]"));
        if (map.Strategy == ShardStrategy.ConsistentHash)
            ValidateRing(map, problems);
        else if (map.Strategy == ShardStrategy.Range)
            ValidateRanges(map, problems);
    }

    static void ValidateRing(ShardMap map, ProblemCollector problems)
    {
        if (map.Ranges.Count > 0)
            problems.Add("ranges", $"{Text(map.Ranges.Count)} ranges", "none under consistent hash", "remove them, or choose the strategy range");
        var points = (decimal)map.VirtualNodes * map.Shards.Sum(shard => (decimal)shard.Weight);
        if (points > MaxPoints)
            problems.Add("virtualNodes", $"{points:0} in all", $"up to {MaxPoints} over all shards and weights", "lower it or the weights");
    }

    static void ValidateRanges(ShardMap map, ProblemCollector problems)
    {
        if (map.VirtualNodes != ShardMap.DefaultVirtualNodes)
            problems.Add("virtualNodes", Text(map.VirtualNodes), "its default under ranges", "remove it");
        var shards = map.Shards.Select(shard => shard.Name).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < map.Ranges.Count; i++)
            ValidateRange(map, i, shards, problems.At($"ranges[{Text(i)}]"));

        var used = map.Ranges.Select(range => range.Shard).ToHashSet(StringComparer.Ordinal);
        foreach (var shard in map.Shards.Where(shard => !used.Contains(shard.Name)))
            problems.Add("ranges", $"without shard \"{shard.Name}\"", "at least one range for each shard", "give it a range or remove the shard");
    }

    static void ValidateRange(ShardMap map, int position, HashSet<string> shards, ProblemCollector problems)
    {
        var range = map.Ranges[position];
        var isLast = position == map.Ranges.Count - 1;
        if (!shards.Contains(range.Shard))
            problems.Add("shard", $"\"{range.Shard}\"", string.Join(", ", map.Shards.Select(shard => shard.Name)), "name a shard of the map");
        if (range.To is null && !isLast)
            problems.Add("to", "missing", "a last key for every range but the last", "end the range where the next one starts");
        if (range.To < range.From)
            problems.Add("to", Text(range.To.Value), $"{Text(range.From)} (from) or more", "raise it");
        if (position > 0 && map.Ranges[position - 1].To is { } end)
            ValidateSeam(end, range.From, problems);
    }

    static void ValidateSeam(long end, long start, ProblemCollector problems)
    {
        if (start <= end)
            problems.Add("from", Text(start), $"{Text((decimal)end + 1)}, the key after the range before", "let no key be in two ranges");
        else if (start - 1 != end)
            problems.Add("from", Text(start), $"{Text((decimal)end + 1)}, the key after the range before", "close the gap: its keys have no shard");
    }

    static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
