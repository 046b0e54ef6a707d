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

    internal UsageFile(string source, IEnumerable<UsageEntry> resources, IEnumerable<UsageEntry> types) =>
        (Source, _resources, _types) = (source, [.. resources], [.. types]);

    /// <summary>A file that says nothing.</summary>
    public static UsageFile Empty { get; } = new("", [], []);

    /// <summary>What the file is called in messages and assumptions.</summary>
    public string Source { get; }

    /// <summary>Reads a usage file.</summary>
    /// <param name="yaml">The document; YAML 1.2 or JSON.</param>
    /// <param name="source">What to call it, usually the file's name.</param>
    /// <exception cref="InvalidInputException">It does not parse, or says something that no usage file says; the message has line and column.</exception>
    public static UsageFile Parse(string yaml, string source) => UsageReader.Read(yaml, source);

    /// <summary>
    /// What the file says of a resource. Of several entries, a key is taken from the most exact one: the URN, then the logical name, then globs in the file's
    /// order, then the type.
    /// </summary>
    /// <param name="resource">The resource.</param>
    public ResourceUsage Of(GraphResource resource)
    {
        var entries = _resources.Where(entry => entry.Names(resource)).OrderBy(entry => entry.Rank(resource)).Concat(_types.Where(entry => entry.NamesType(resource.Type))).ToList();
        foreach (var entry in entries)
            entry.Used = true;
        return entries.Count == 0 ? ResourceUsage.None : new(Merge(entries));
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

    static Dictionary<string, UsageValue> Merge(IEnumerable<UsageEntry> entries)
    {
        var merged = new Dictionary<string, UsageValue>(StringComparer.Ordinal);
        foreach (var (key, value) in entries.SelectMany(entry => entry.Values))
            merged.TryAdd(key, value);
        return merged;
    }
}
