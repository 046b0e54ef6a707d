using System.Text.RegularExpressions;

namespace PulumiSchema;

/// <summary>What only the compiled .js of a resource or function tells: its token, required and secret inputs, aliases, defaults.</summary>
internal sealed partial class JavaScriptFacts
{
    private JavaScriptFacts(string source)
    {
        ResourceToken = First(ResourceTokenPattern(), source);
        FunctionToken = First(FunctionTokenPattern(), source);
        Required = All(RequiredPattern(), source);
        Secrets = All(SecretPattern(), source);
        SecretOutputs = Listed(SecretOutputsPattern(), source);
        Aliases = [.. Listed(AliasesPattern(), source)];
        Defaults = DefaultPattern().Matches(source).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);
    }

    public string? ResourceToken { get; }

    public string? FunctionToken { get; }

    public HashSet<string> Required { get; }

    public HashSet<string> Secrets { get; }

    public HashSet<string> SecretOutputs { get; }

    public IReadOnlyList<string> Aliases { get; }

    public IReadOnlyDictionary<string, string> Defaults { get; }

    public static JavaScriptFacts Read(string path) => new(File.ReadAllText(path));

    private static string? First(Regex pattern, string source) => pattern.Match(source) is { Success: true } match ? match.Groups[1].Value : null;

    private static HashSet<string> All(Regex pattern, string source) =>
        pattern.Matches(source).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Listed(Regex pattern, string source) =>
        pattern.Matches(source).SelectMany(m => QuotedPattern().Matches(m.Groups[1].Value)).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("__pulumiType = '([^']+)'")]
    private static partial Regex ResourceTokenPattern();

    [GeneratedRegex("pulumi\\.runtime\\.invoke\\(\"([^\"]+)\"")]
    private static partial Regex FunctionTokenPattern();

    [GeneratedRegex("Missing required property '([^']+)'")]
    private static partial Regex RequiredPattern();

    [GeneratedRegex("resourceInputs\\[\"([^\"]+)\"\\] = [^\\n]*pulumi\\.secret\\(")]
    private static partial Regex SecretPattern();

    [GeneratedRegex("additionalSecretOutputs: \\[([^\\]]*)\\]")]
    private static partial Regex SecretOutputsPattern();

    [GeneratedRegex("aliases: \\[([^\\]]*)\\]")]
    private static partial Regex AliasesPattern();

    [GeneratedRegex("resourceInputs\\[\"([^\"]+)\"\\] = (?:pulumi\\.output\\()?\\(args\\?\\.\\w+\\) \\?\\? ([^;\\n]+?)(?:\\)\\.apply\\(JSON\\.stringify\\))?;")]
    private static partial Regex DefaultPattern();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex QuotedPattern();
}
