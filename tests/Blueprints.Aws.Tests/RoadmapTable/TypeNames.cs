namespace Blueprints.Aws.Tests.RoadmapTable;

/// <summary>Type tokens as a table shows them.</summary>
static class TypeNames
{
    /// <summary>The tokens by module: <c>aws:lb</c> listener, loadBalancer.</summary>
    /// <param name="tokens">Full tokens, in any order, repeated or not.</param>
    public static string Short(IEnumerable<string> tokens) => string.Join("; ", tokens
        .Where(token => token.StartsWith("aws:", StringComparison.Ordinal))
        .Select(token => token.Split(':')[1].Split('/')).GroupBy(parts => parts[0], parts => parts[^1])
        .OrderBy(module => module.Key, StringComparer.Ordinal)
        .Select(module => $"`aws:{module.Key}` {string.Join(", ", module.Distinct().Order(StringComparer.Ordinal))}"));
}
