using System.Collections.Concurrent;
using System.Collections.Immutable;
using Blueprints.Graph;
using Blueprints.Validation;

namespace Blueprints.Estimation.Cost.Usage;

/// <summary>
/// What resources are used for in a month, in the layout that users of cost previews know: <c>version: 0.1</c>, <c>resource_usage</c> by logical name, URN or
/// glob, and <c>resource_type_default_usage</c> by type. A value is a number, or <c>{ low: 1, expected: 2, high: 4 }</c>.
/// </summary>
public sealed class UsageFile
{
    readonly ImmutableArray<UsageEntry> _resources;
    readonly ImmutableArray<UsageEntry> _types;
    readonly ILookup<string, (UsageEntry Entry, int At)> _named;
    readonly ImmutableArray<(UsageEntry Entry, int At)> _others;
    readonly ConcurrentDictionary<string, TypeUsage> _byType = new(StringComparer.Ordinal);

    internal UsageFile(string source, IEnumerable<UsageEntry> resources, IEnumerable<UsageEntry> types) :
        this(source, [.. resources], [.. types])
    {
    }

    UsageFile(string source, ImmutableArray<UsageEntry> resources, ImmutableArray<UsageEntry> types)
    {
        (Source, _resources, _types) = (source, resources, types);
        // A file may name thousands of resources: only patterns are tried on each.
        var all = resources.Select((entry, at) => (Entry: entry, At: at)).ToList();
        _named = all.SelectMany(pair => new[] { pair.Entry.Pattern, pair.Entry.OnlyName ?? pair.Entry.Pattern }.Distinct().Select(name => (name, pair))).ToLookup(pair => pair.name, pair => pair.pair, StringComparer.Ordinal);
        _others = [.. all.Where(pair => pair.Entry.OnlyName is null)];
    }

    /// <summary>A file that says nothing.</summary>
    public static UsageFile Empty { get; } = new("", [], []);

    /// <summary>The profiles that ship: <c>small</c>, <c>medium</c> and <c>large</c>. docs/usage-profiles.md lists what they say.</summary>
    public static ImmutableArray<string> Profiles { get; } = ["small", "medium", "large"];

    /// <summary>What the file is called in messages and assumptions.</summary>
    public string Source { get; }

    /// <summary>Reads a usage file.</summary>
    /// <param name="yaml">The document; YAML 1.2 or JSON.</param>
    /// <param name="source">What to call it, usually the file's name.</param>
    /// <exception cref="InvalidInputException">It does not parse, or says something that no usage file says; the message has line and column.</exception>
    public static UsageFile Parse(string yaml, string source) => UsageReader.Read(yaml, source);

    /// <summary>Typical use of resources of every kind, for services of one size: planning figures.</summary>
    /// <param name="name">One of <see cref="Profiles"/>.</param>
    /// <exception cref="InvalidInputException">There is no such profile.</exception>
    public static UsageFile Profile(string name)
    {
        using var stream = typeof(UsageFile).Assembly.GetManifestResourceStream($"usage-{name}.yml")
            ?? throw new InvalidInputException($"there is no usage profile \"{name}\"; allowed: {string.Join(", ", Profiles)}");
        using var reader = new StreamReader(stream);
        return UsageReader.Read(reader.ReadToEnd(), $"profile {name}", isProfile: true);
    }

    /// <summary>A file of two, of which this one counts where both know a key in equal ways.</summary>
    /// <param name="below">The other one, such as a profile.</param>
    public UsageFile Over(UsageFile below) => new(string.Join(", ", new[] { Source, below.Source }.Where(source => source.Length > 0)), [.. _resources, .. below._resources], [.. _types, .. below._types]);

    /// <summary>
    /// What the file says of a resource. Of several entries, a key is taken from the most exact one: the URN, then the logical name, then globs in the file's
    /// order, then the type.
    /// </summary>
    /// <param name="resource">The resource.</param>
    public ResourceUsage Of(GraphResource resource)
    {
        var ofType = _byType.GetOrAdd(resource.Type, OfType);
        var named = Named(resource).ToList();
        if (named.Count == 0)
            return new(ofType.Values);
        foreach (var entry in named)
            entry.Used = true;
        return new(Merge(named.Concat(ofType.Entries)));
    }

    /// <summary>What the file says of things that no resource stands for, by their name: <c>aws_data_transfer.web</c> is one of type <c>aws_data_transfer</c>.</summary>
    /// <param name="type">The type before the dot.</param>
    internal IEnumerable<(string Name, ResourceUsage Usage)> Without(string type)
    {
        foreach (var entry in _resources.Where(entry => entry.Pattern.StartsWith(type + ".", StringComparison.Ordinal)))
        {
            entry.Used = true;
            yield return (entry.Pattern[(type.Length + 1)..], new(entry.Values));
        }
    }

    /// <summary>The entries that named no resource of the graphs asked about so far, with their place.</summary>
    internal IEnumerable<(string Pattern, string Place)> Unused => _resources.Where(entry => !entry.Used).Select(entry => (entry.Pattern, entry.Place));

    // The most exact first, of equal ones in the file's order.
    IEnumerable<UsageEntry> Named(GraphResource resource) => _resources.IsEmpty ? [] : _named[resource.Urn].Concat(_named[resource.Name]).Concat(_others).Distinct()
        .Where(pair => pair.Entry.Names(resource)).OrderBy(pair => pair.Entry.Rank(resource)).ThenBy(pair => pair.At).Select(pair => pair.Entry);

    // Most resources are named by their type alone, and all of a type share what is said of it.
    TypeUsage OfType(string type)
    {
        ImmutableArray<UsageEntry> entries = [.. _types.Where(entry => entry.NamesType(type))];
        foreach (var entry in entries)
            entry.Used = true;
        return new(entries, Merge(entries));
    }

    sealed record TypeUsage(ImmutableArray<UsageEntry> Entries, Dictionary<string, UsageValue> Values);

    static Dictionary<string, UsageValue> Merge(IEnumerable<UsageEntry> entries)
    {
        var merged = new Dictionary<string, UsageValue>(StringComparer.Ordinal);
        foreach (var (key, value) in entries.SelectMany(entry => entry.Values))
            merged.TryAdd(key, value);
        return merged;
    }
}
