using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blueprints.Graph.Changes;

/// <summary>What is known of resource types: which inputs replace, what is kept, what a change in place means. The tables in Data name their sources.</summary>
public static class ResourceFacts
{
    // Every resource that has a region lives and dies with it.
    static readonly ReplacementRule Region = new(["region"], ReplacementRule.Kind.AnyChange, null);

    static readonly FrozenDictionary<string, ImmutableArray<ReplacementRule>> Rules = FactTable.Read("replacing-inputs.txt", 3).ToFrozenDictionary(
        row => row[0],
        row => ImmutableArray.CreateRange(row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReplacementRule.Parse)));

    static readonly FrozenDictionary<string, string> Kept = FactTable.Read("stateful-types.txt", 2).ToFrozenDictionary(row => row[0], row => row[1]);

    static readonly FrozenDictionary<(string Type, string Input), string> Notes =
        FactTable.Read("change-notes.txt", 3).ToFrozenDictionary(row => (row[0], row[1]), row => row[2]);

    /// <summary>The types whose replacing inputs are known.</summary>
    public static IEnumerable<string> KnownTypes => Rules.Keys;

    /// <summary>Whether it is known which inputs replace a resource of a type. Of an unknown type, any change may.</summary>
    /// <param name="type">The type token.</param>
    public static bool IsKnown(string type) => Rules.ContainsKey(type);

    /// <summary>Whether resources of a type keep data or sessions that a replacement or deletion loses.</summary>
    /// <param name="type">The type token.</param>
    public static bool IsStateful(string type) => Kept.ContainsKey(type);

    /// <summary>The inputs of a type that may replace a resource, without those inside of others.</summary>
    /// <param name="type">The type token.</param>
    public static IEnumerable<string> ReplacingInputs(string type) => RulesOf(type).Select(rule => rule.Input).Distinct();

    /// <summary>What a stateful type keeps: <c>the database</c>.</summary>
    internal static string KeptBy(string type) => Kept[type];

    internal static IEnumerable<ReplacementRule> RulesOf(string type) => Rules.GetValueOrDefault(type, []).Append(Region);

    /// <summary>What a new resource means, and where it takes a second step; null where it means nothing in particular.</summary>
    internal static string? AdditionNote(GraphResource resource) => Notes
        .Where(note => note.Key.Type == resource.Type && note.Key.Input is ['+', .. var end] && (end.Length == 0 || (resource.Text("name") ?? "").EndsWith(end, StringComparison.Ordinal)))
        .Select(note => note.Value)
        .FirstOrDefault();

    /// <summary>What a change of an input in place means; null where it means nothing in particular.</summary>
    internal static string? Note(string type, string input) => Notes.GetValueOrDefault((type, input)) ?? Notes.GetValueOrDefault((type, "*"));
}
