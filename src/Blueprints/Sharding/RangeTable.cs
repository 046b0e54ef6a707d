using System.Globalization;

namespace Blueprints.Sharding;

/// <summary>The ranges of a map, for lookups by binary search.</summary>
sealed class RangeTable
{
    readonly long[] _starts;
    readonly int[] _owners;
    readonly long _last;
    readonly bool _isOpen;

    public RangeTable(ShardMap map)
    {
        var names = map.Shards.Select((shard, index) => (shard.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        _starts = [.. map.Ranges.Select(range => range.From)];
        _owners = [.. map.Ranges.Select(range => names[range.Shard])];
        _isOpen = map.Ranges[^1].To is null;
        _last = map.Ranges[^1].To ?? long.MaxValue;
    }

    /// <exception cref="ArgumentOutOfRangeException">No range holds the key.</exception>
    public int Find(long key)
    {
        var owner = Search(key);
        return owner >= 0 ? owner : throw Outside(key);
    }

    /// <exception cref="ArgumentOutOfRangeException">No range holds the key.</exception>
    public int Find(ulong key) => key <= long.MaxValue ? Find((long)key) : _isOpen ? _owners[^1] : throw Outside(key);

    /// <summary>The owner's position in the map; -1 if no range holds the key.</summary>
    public int Search(long key)
    {
        if (key < _starts[0] || key > _last)
            return -1;
        var found = Array.BinarySearch(_starts, key);
        return _owners[found >= 0 ? found : ~found - 1];
    }

    ArgumentOutOfRangeException Outside(decimal key) => new(nameof(key), string.Create(CultureInfo.InvariantCulture,
        $"key is {key}; allowed: {_starts[0]} to {(_isOpen ? "any number" : _last.ToString(CultureInfo.InvariantCulture))}; leave the last range without an end, or publish a map that holds the key"));
}
