using System.Collections.Concurrent;

namespace Blueprints.Engine.Session;

/// <summary>The resources of a run, by URN.</summary>
sealed class ResourceLedger
{
    const string StackType = "pulumi:pulumi:Stack";

    readonly ConcurrentDictionary<string, LedgerEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>All resources, in no order.</summary>
    public IEnumerable<LedgerEntry> All => _entries.Values;

    /// <summary>Whether a URN is that of the root stack.</summary>
    public static bool IsStack(string urn) => urn.Split("::", 4) is [_, _, StackType, _];

    /// <summary>Adds a resource; false where there is one of its URN.</summary>
    public bool TryAdd(LedgerEntry entry) => _entries.TryAdd(entry.Urn, entry);

    /// <summary>Looks a resource up.</summary>
    public LedgerEntry? Find(string urn) => _entries.GetValueOrDefault(urn);

    /// <summary>The resource's parent, its parent and so on; the nearest first.</summary>
    public IEnumerable<LedgerEntry> AncestorsOf(string parent)
    {
        for (var entry = Find(parent); entry is not null; entry = Find(entry.Parent))
            yield return entry;
    }
}
