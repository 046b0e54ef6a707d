using Blueprints.Validation;

namespace Blueprints.Caching;

/// <summary>What ElastiCache auto scaling asks for. Source: ElastiCache user guide, "Auto Scaling Valkey and Redis OSS clusters".</summary>
static class CacheScalingLimits
{
    public const int LeastTarget = 35;
    public const int MostTarget = 70;

    static readonly string[] Families = ["r8g", "r7g", "r6g", "r6gd", "r5", "m8g", "m7g", "m6g", "m5", "c8gn", "c7gn"];
    static readonly string[] Sizes = ["large", "xlarge", "2xlarge"];

    public static void ValidateNode(string property, string nodeType, ProblemCollector problems)
    {
        var parts = nodeType.Split('.');
        if (parts.Length != 3 || !Families.Contains(parts[1]) || !Sizes.Contains(parts[2]))
            problems.Add(property, $"\"{nodeType}\" with auto scaling", $"{string.Join(", ", Sizes)} of {string.Join(", ", Families)}", "choose such a node, such as cache.m7g.large, or remove the scaling");
    }
}
