using System.Collections.Frozen;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The resource types that AWS does not bill, or bills with another resource; <c>free-resources.txt</c> lists them. A type that is neither there nor has an adapter is unknown, and said so.</summary>
static class FreeResources
{
    const string WholeModule = "*";

    static readonly FrozenSet<string> Types = Read().ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a resource is free, a component, a stack or a provider.</summary>
    public static bool Contains(GraphResource resource) =>
        resource.Type.StartsWith("pulumi:", StringComparison.Ordinal)
        || resource.Type.StartsWith("blueprints:", StringComparison.Ordinal)
        || ForeignResources.AreFree(resource)
        || Key(resource.Type) is { } key && (Types.Contains(key) || Types.Contains(Module(key) + WholeModule));

    /// <summary>How the list names types: <c>ec2/route</c>, and <c>iam/*</c> for all types of a module.</summary>
    internal static IReadOnlyCollection<string> Listed => Types;

    // aws:ec2/route:Route is ec2/route; AWS::CDK::Metadata, which only templates have, is AWS::CDK/Metadata.
    static string? Key(string type)
    {
        if (type.StartsWith("aws:", StringComparison.Ordinal))
            return type.LastIndexOf(':') is > 4 and var end ? type[4..end] : null;
        return type.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var at ? $"{type[..at]}/{type[(at + 2)..]}" : null;
    }

    static string Module(string key) => key[..(key.IndexOf('/', StringComparison.Ordinal) + 1)];

    static IEnumerable<string> Read()
    {
        using var stream = typeof(FreeResources).Assembly.GetManifestResourceStream("free-resources.txt")
            ?? throw new InvalidOperationException("this build of Blueprints.Estimation has no free-resources.txt");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var words = line.StartsWith('#') ? [] : line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var type in words.Skip(1))
                yield return $"{words[0]}/{type}";
        }
    }
}
