namespace Blueprints.Estimation.Cost.Usage;

/// <summary>What a usage file says of one resource, key by key. Notes which keys were asked for, so that a mistyped one is found.</summary>
public sealed class ResourceUsage
{
    readonly IReadOnlyDictionary<string, UsageValue> _values;
    readonly string _prefix;
    // A list: of ten keys or so, most of which nobody looks up again.
    readonly List<string> _asked;

    internal ResourceUsage(IReadOnlyDictionary<string, UsageValue> values, string prefix = "", List<string>? asked = null) =>
        (_values, _prefix, _asked) = (values, prefix, asked ?? []);

    /// <summary>A resource of which nothing is said.</summary>
    public static ResourceUsage None => new(new Dictionary<string, UsageValue>());

    /// <summary>The figure under a key; not known where the file does not give it.</summary>
    /// <param name="key">The key, as users of cost previews know it: <c>monthly_requests</c>.</param>
    public Figure Of(string key) => Find(key) is { Number: { } number } value
        ? new(number, _prefix + key, $"{value.Place}: {_prefix}{key}")
        : new(null, _prefix + key);

    /// <summary>The first figure that is known under one of several keys; of the first key where none is.</summary>
    /// <param name="keys">The keys, the preferred one first.</param>
    public Figure Of(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Of(key) is { IsKnown: true } figure)
                return figure;
        }

        return Of(keys[0]);
    }

    /// <summary>A word under a key, such as <c>all_upfront</c>; null where the file does not give it.</summary>
    /// <param name="key">The key.</param>
    public string? Text(string key) => Find(key)?.Text;

    /// <summary>The keys below a key: <c>standard</c> holds <c>storage_gb</c>. One of which nothing is said where the file does not have it.</summary>
    /// <param name="key">The key.</param>
    public ResourceUsage Below(string key) => new(Find(key)?.Children ?? new Dictionary<string, UsageValue>(), $"{_prefix}{key}.", _asked);

    /// <summary>Whether the file says anything of the resource.</summary>
    public bool IsEmpty => _values.Count == 0;

    /// <summary>The names of the keys that the file has on this level.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>The keys that nothing asked for, with their place: a mistyped key, or one that this kind of resource does not have.</summary>
    internal IEnumerable<(string Key, string Place)> Unasked => Leaves(_values, _prefix).Where(leaf => !_asked.Contains(leaf.Key));

    /// <summary>The keys that were asked for so far.</summary>
    internal IReadOnlyCollection<string> Asked => _asked;

    UsageValue? Find(string key)
    {
        _asked.Add(_prefix.Length == 0 ? key : _prefix + key);
        return _values.GetValueOrDefault(key);
    }

    static IEnumerable<(string Key, string Place)> Leaves(IReadOnlyDictionary<string, UsageValue> values, string prefix) => values.SelectMany(value =>
        value.Value.Children is { } children ? Leaves(children, $"{prefix}{value.Key}.") : value.Value.IsTypical ? [] : [(prefix + value.Key, value.Value.Place)]);
}
