using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map from names to inputs that is itself an input. Collection initialisers, dictionaries and outputs of them convert to it.</summary>
/// <typeparam name="TValue">The type of a value.</typeparam>
public sealed class InputMap<TValue> : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> _entries;

    /// <summary>Makes an empty map.</summary>
    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> entries)
        : base(Flatten(entries)) => _entries = entries;

    private protected override IOutput Parts => _entries;

    /// <summary>Adds an entry. Adding a key again with an equal value changes nothing; with another value the map fails when it is awaited.</summary>
    /// <param name="key">The key.</param>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>Adds an entry. Adding a key again with an equal value changes nothing; with another value the map fails when it is awaited.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(string key, Input<TValue> value) =>
        Replace(_entries.Apply(entries => entries.TryGetValue(key, out var present)
            ? entries.SetItem(key, Same(key, present, value))
            : entries.Add(key, value)));

    /// <summary>Adds the entries of another map; a key that is in both fails when the map is awaited.</summary>
    /// <param name="values">The other map.</param>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds the entries of another map; a key that is in both fails when the map is awaited.</summary>
    /// <param name="values">The other map.</param>
    public void AddRange(InputMap<TValue> values) =>
        Replace(Output.Tuple(_entries, values._entries).Apply(both => both.Item1.AddRange(both.Item2)));

    /// <summary>Joins two maps; where both have a key, the second one's value wins.</summary>
    /// <param name="first">The first map.</param>
    /// <param name="second">The second map.</param>
    /// <returns>A new map.</returns>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        new(Output.Tuple(first._entries, second._entries).Apply(both => both.Item1.SetItems(both.Item2)));

    /// <summary>Enumerates the entries once the map is known; an unknown map has none.</summary>
    /// <param name="cancellationToken">Not used: waiting for a value cannot be cancelled.</param>
    /// <returns>The enumerator.</returns>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var entry in await Value.GetValueAsync(ImmutableDictionary<string, TValue>.Empty).ConfigureAwait(false))
            yield return entry;
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException($"{GetType()} cannot be enumerated synchronously: use await foreach, or Apply.");

    private void Replace(Output<ImmutableDictionary<string, Input<TValue>>> entries)
    {
        _entries = entries;
        Value = Flatten(entries);
    }

    private static Output<TValue> Same(string key, Input<TValue> present, Input<TValue> added) =>
        Output.Tuple(present, added).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"Key '{key}' is in the map already, with a different value. Merge two maps to let the second win."));

    private static Output<ImmutableDictionary<string, TValue>> Flatten(Output<ImmutableDictionary<string, Input<TValue>>> entries) =>
        entries.Apply(map => map is null
            ? Output.Create(default(ImmutableDictionary<string, TValue>)!)
            : Output.All(map.Select(entry => entry.Value.Apply(value => KeyValuePair.Create(entry.Key, value))))
                .Apply(pairs => pairs.ToImmutableDictionary()));

    /// <summary>Makes a map of a dictionary.</summary>
    /// <param name="values">The dictionary.</param>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Output.Create(values);

    /// <summary>Makes a map of an immutable dictionary.</summary>
    /// <param name="values">The dictionary.</param>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Output.Create(values);

    /// <summary>Makes a map of an output that holds a dictionary.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        values.Apply(map => map.ToImmutableDictionary());

    /// <summary>Makes a map of an output that holds a dictionary.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        values.Apply(map => map.ToImmutableDictionary());

    /// <summary>Makes a map of an output that holds an immutable dictionary; null stays null.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) =>
        new(values.Apply(map => map?.ToImmutableDictionary(entry => entry.Key, entry => (Input<TValue>)entry.Value)!));
}
