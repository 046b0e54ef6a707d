using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>What a load balancer rewrites in a request before a fleet sees it: parts that match a regular expression are replaced; <c>$1</c> stands for its first group.</summary>
public sealed record Rewrite
{
    const int MaxLength = 1_024;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>What is looked for in path and query: <c>^/api/(.*)$</c>. Default: none, they stay.</summary>
    public string? PathPattern { get; init; }

    /// <summary>What takes its place: <c>/$1</c>. Default: none.</summary>
    public string? PathReplacement { get; init; }

    /// <summary>What is looked for in the Host header. Default: none, it stays.</summary>
    public string? HostPattern { get; init; }

    /// <summary>What takes its place. Default: none.</summary>
    public string? HostReplacement { get; init; }

    internal void Validate(ProblemCollector problems)
    {
        if (PathPattern is null && HostPattern is null)
            problems.Add("", "without a pattern", "pathPattern, hostPattern or both", "set one, or remove the rewrite");
        Validate(problems, "path", PathPattern, PathReplacement);
        Validate(problems, "host", HostPattern, HostReplacement);
    }

    static void Validate(ProblemCollector problems, string part, string? pattern, string? replacement)
    {
        if (pattern is null != replacement is null)
            problems.Add($"{part}Replacement", replacement is null ? "missing" : "set without a pattern", $"set together with {part}Pattern", "set both, or neither");
        if (replacement?.Length > MaxLength)
            problems.Add($"{part}Replacement", $"{replacement.Length} characters", $"at most {MaxLength}", "shorten it");
        if (pattern is not null && !IsExpression(pattern))
            problems.Add($"{part}Pattern", $"\"{Text.Shorten(pattern)}\"", $"a regular expression of at most {MaxLength} characters", "correct it");
    }

    static bool IsExpression(string pattern)
    {
        if (pattern.Length is 0 or > MaxLength)
            return false;
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, Limit);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
