using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints;

/// <summary>
/// An immutable list that compares by its items, so that records holding lists keep the value semantics of records.
/// Write one as a collection expression: <c>Paths = ["/api/*"]</c>.
/// </summary>
/// <typeparam name="T">The item type; its own equality decides the list's.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[JsonConverter(typeof(ValueListConverterFactory))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    readonly ImmutableArray<T> _items;

    internal ValueList(ImmutableArray<T> items) => _items = items;

    /// <summary>The number of items, 0 or more.</summary>
    public int Count => _items.Length;

    /// <summary>The item at a position.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The items in order.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The items, comma separated, for messages.</summary>
    public override string ToString() => string.Join(", ", _items);
}

/// <summary>Makes <see cref="ValueList{T}"/>s; collection expressions call it.</summary>
public static class ValueList
{
    /// <summary>A list of the given items, in their order.</summary>
    /// <typeparam name="T">The item type.</typeparam>
    /// <param name="items">The items; copied.</param>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);
}
