using System.Globalization;
using System.Numerics;
using System.Text;

namespace Blueprints.Sharding;

/// <summary>The ring of a consistent-hash map: a key belongs to the first virtual node at or after its hash, around the end to the first.</summary>
/// <remarks>Virtual node i of a shard lies at the XXH64 of <c>name#i</c> in UTF-8. Of two at one place the shard first in alphabetical order has it.</remarks>
sealed class HashRing
{
    readonly int _shift;
    // Where the search starts for each leading part of a hash: on average the answer is the next point or the one after.
    readonly int[] _starts;

    public HashRing(ShardMap map)
    {
        var points = Points(map);
        Places = [.. points.Select(point => point.Place)];
        Owners = [.. points.Select(point => point.Shard)];
        var bits = Math.Max(1, BitOperations.Log2((uint)Places.Length) + 1);
        _shift = 64 - bits;
        _starts = Starts(bits);
    }

    /// <summary>The virtual nodes' places, ascending and distinct.</summary>
    public ulong[] Places { get; }

    /// <summary>The position in the map of the shard at each place.</summary>
    public int[] Owners { get; }

    /// <summary>The position in the map of the shard that a hash belongs to.</summary>
    public int Find(ulong hash)
    {
        var places = Places;
        var position = _starts[hash >> _shift];
        while (position < places.Length && places[position] < hash)
            position++;
        return Owners[position < places.Length ? position : 0];
    }

    static List<(ulong Place, int Shard)> Points(ShardMap map)
    {
        var byPlace = new Dictionary<ulong, int>();
        foreach (var (shard, index) in map.Shards.Select((shard, index) => (shard, index)).OrderBy(pair => pair.shard.Name, StringComparer.Ordinal))
        {
            for (var node = 0; node < shard.Weight * map.VirtualNodes; node++)
                byPlace.TryAdd(XxHash64.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{shard.Name}#{node}"))), index);
        }

        return [.. byPlace.Select(pair => (pair.Key, pair.Value)).OrderBy(point => point.Key)];
    }

    int[] Starts(int bits)
    {
        var starts = new int[1 << bits];
        var position = 0;
        for (var part = 0; part < starts.Length; part++)
        {
            while (position < Places.Length && Places[position] < (ulong)part << _shift)
                position++;
            starts[part] = position;
        }

        return starts;
    }
}
