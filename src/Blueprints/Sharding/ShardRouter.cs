using System.Buffers;
using System.Text;

namespace Blueprints.Sharding;

/// <summary>
/// Finds the shard of a key, for applications: no cloud SDK, no allocation, safe for any number of threads. Made once from a map; a new map is a new router, swapped
/// in whole.
/// </summary>
/// <remarks>
/// <para>The hash is XXH64 with seed 0 over: a number's eight bytes, lowest first (a signed number in two's complement); a text's UTF-8; a Guid's sixteen bytes in the
/// order it is written (RFC 9562); bytes as they are. So a router in another language finds the same shard.</para>
/// <para>Number and text of the same digits are different keys: choose one kind for each kind of entity.</para>
/// </remarks>
public sealed class ShardRouter
{
    const int StackBytes = 512;
    const int BytesPerChar = 3;

    readonly string[] _names;
    readonly HashRing? _ring;
    readonly RangeTable? _ranges;

    /// <summary>A router for a map.</summary>
    /// <param name="map">The map.</param>
    /// <exception cref="Validation.InvalidInputException">The map has problems; all are listed.</exception>
    public ShardRouter(ShardMap map)
    {
        map.ThrowIfInvalid();
        Map = map;
        _names = [.. map.Shards.Select(shard => shard.Name)];
        if (map.Strategy == ShardStrategy.ConsistentHash)
            _ring = new(map);
        else
            _ranges = new(map);
    }

    /// <summary>The map it routes by.</summary>
    public ShardMap Map { get; }

    /// <summary>All shards, for queries that ask every one of them; in the map's order.</summary>
    public ReadOnlySpan<string> AllShards => _names;

    /// <summary>The shard of a signed number.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The shard's name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A range map has no range for the key.</exception>
    public string Find(long key) => _names[_ring is not null ? _ring.Find(XxHash64.Of((ulong)key)) : _ranges!.Find(key)];

    /// <summary>The shard of an unsigned number. The same number finds the same shard as a <see cref="long"/>.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The shard's name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A range map has no range for the key.</exception>
    public string Find(ulong key) => _names[_ring is not null ? _ring.Find(XxHash64.Of(key)) : _ranges!.Find(key)];

    /// <summary>The shard of a text.</summary>
    /// <param name="key">The key; up to 170 characters without any buffer, longer ones with a pooled one.</param>
    /// <returns>The shard's name.</returns>
    /// <exception cref="InvalidOperationException">The map divides ranges of numbers.</exception>
    public string Find(ReadOnlySpan<char> key)
    {
        var ring = Ring();
        var bound = key.Length * BytesPerChar;
        if (bound <= StackBytes)
        {
            Span<byte> bytes = stackalloc byte[StackBytes];
            return _names[ring.Find(XxHash64.Of(bytes[..Encoding.UTF8.GetBytes(key, bytes)]))];
        }

        var rented = ArrayPool<byte>.Shared.Rent(bound);
        var shard = ring.Find(XxHash64.Of(rented.AsSpan(0, Encoding.UTF8.GetBytes(key, rented))));
        ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return _names[shard];
    }

    /// <inheritdoc cref="Find(ReadOnlySpan{char})"/>
    public string Find(string key) => Find(key.AsSpan());

    /// <summary>The shard of a Guid.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The shard's name.</returns>
    /// <exception cref="InvalidOperationException">The map divides ranges of numbers.</exception>
    public string Find(Guid key)
    {
        Span<byte> bytes = stackalloc byte[16];
        key.TryWriteBytes(bytes, bigEndian: true, out _);
        return Find(bytes);
    }

    /// <summary>The shard of a key made of bytes.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The shard's name.</returns>
    /// <exception cref="InvalidOperationException">The map divides ranges of numbers.</exception>
    public string Find(ReadOnlySpan<byte> key) => _names[Ring().Find(XxHash64.Of(key))];

    /// <summary>Finds the shard of a number without an exception for a key that no range holds.</summary>
    /// <param name="key">The key.</param>
    /// <param name="shard">The shard's name; null if there is none.</param>
    /// <returns>Whether there is one; always, under consistent hash.</returns>
    public bool TryFind(long key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? shard)
    {
        var position = _ring is not null ? _ring.Find(XxHash64.Of((ulong)key)) : _ranges!.Search(key);
        shard = position < 0 ? null : _names[position];
        return shard is not null;
    }

    HashRing Ring() => _ring ?? throw new InvalidOperationException("the map divides ranges of whole numbers, and the key is none; route by a number, or use a consistent-hash map");
}
