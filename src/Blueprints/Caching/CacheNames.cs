using System.Text.RegularExpressions;
using Blueprints.Compute;
using Blueprints.Validation;

namespace Blueprints.Caching;

/// <summary>What ElastiCache accepts as names.</summary>
static partial class CacheNames
{
    public static void ValidateNode(string property, string nodeType, ProblemCollector problems)
    {
        if (!nodeType.StartsWith("cache.", StringComparison.Ordinal) || InstanceTypeName.Parse(nodeType["cache.".Length..]) is null)
            problems.Add(property, $"\"{nodeType}\"", "a cache node type such as cache.m7g.large", "correct it");
    }

    public static void ValidateWindow(string property, string? window, ProblemCollector problems)
    {
        if (window is not null && !Window().IsMatch(window))
            problems.Add(property, $"\"{window}\"", "a weekly window in UTC such as sun:05:00-sun:06:00", "correct it");
    }

    [GeneratedRegex(@"^(mon|tue|wed|thu|fri|sat|sun):([01][0-9]|2[0-3]):[0-5][0-9]-(mon|tue|wed|thu|fri|sat|sun):([01][0-9]|2[0-3]):[0-5][0-9]\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Window();
}
