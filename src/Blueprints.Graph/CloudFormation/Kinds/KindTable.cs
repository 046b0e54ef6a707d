using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blueprints.Graph.CloudFormation.Kinds;

/// <summary>The kinds of CloudFormation resources that are known, from one text file a service. <c>Kinds/README.md</c> says how they are written.</summary>
static class KindTable
{
    const string Folder = "Kinds/";

    static readonly Lazy<FrozenDictionary<string, ImmutableArray<Kind>>> Table = new(() => Read()
        .GroupBy(kind => kind.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>The meanings of a kind, the first that applies counts; none for one that is not known.</summary>
    public static ImmutableArray<Kind> Of(string name) => Table.Value.GetValueOrDefault(name, []);

    /// <summary>All kinds and parts.</summary>
    public static IEnumerable<Kind> All => Table.Value.Values.SelectMany(meanings => meanings);

    static IEnumerable<Kind> Read()
    {
        var assembly = typeof(KindTable).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var kind in KindFile.Read(reader, name))
                yield return kind;
        }
    }
}
