using System.Collections.Frozen;

namespace Blueprints.Policies.Rules;

/// <summary>BP1701: machines are of the family with the better price.</summary>
sealed class Graviton : PolicyRule
{
    // Families of x86 whose Graviton sibling has the same vCPUs and memory for about a fifth less. Databases and caches change class in place, without another image.
    static readonly FrozenDictionary<string, string> Siblings = new Dictionary<string, string>
    {
        ["t2"] = "t4g", ["t3"] = "t4g", ["t3a"] = "t4g",
        ["m4"] = "m7g", ["m5"] = "m7g", ["m5a"] = "m7g", ["m6i"] = "m7g", ["m6a"] = "m7g", ["m7i"] = "m7g", ["m7a"] = "m7g",
        ["c4"] = "c7g", ["c5"] = "c7g", ["c5a"] = "c7g", ["c6i"] = "c7g", ["c6a"] = "c7g", ["c7i"] = "c7g", ["c7a"] = "c7g",
        ["r4"] = "r7g", ["r5"] = "r7g", ["r5a"] = "r7g", ["r6i"] = "r7g", ["r6a"] = "r7g", ["r7i"] = "r7g", ["r7a"] = "r7g",
    }.ToFrozenDictionary();

    static readonly (string Type, string Property)[] Machines =
    [
        (Aws.Instance, "instanceType"), (Aws.LaunchTemplate, "instanceType"), (Aws.Database, "instanceClass"), (Aws.ClusterInstance, "instanceClass"),
        (Aws.ReplicationGroup, "nodeType"), (Aws.CacheCluster, "nodeType"),
    ];

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1701",
        Name = "graviton",
        Topic = RuleTopic.Cost,
        Title = "Instances, databases and caches run on Graviton where there is a sibling.",
        Rationale = "The Graviton sibling of a type has the same vCPUs and memory for about a fifth less.",
        Remediation = "Take the sibling. Databases and caches change in place; servers need an image for arm64.",
        Reference = "AWS Graviton; roadmap, vertical scaling",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from kind in Machines
        from machine in context.OfType(kind.Type)
        where machine.Fact("engine").Text() is not { } engine || !engine.StartsWith("sqlserver", StringComparison.Ordinal) && !engine.StartsWith("oracle", StringComparison.Ordinal)
        let type = machine.Text(kind.Property)
        where type is not null && Sibling(type) is not null
        select About(machine, kind.Property, $"\"{type}\"", $"{Sibling(type)}, for about a fifth less", "take it, with an arm64 image for servers");

    static string? Sibling(string type)
    {
        var parts = type.Split('.');
        var family = parts.Length < 2 ? "" : parts[^2];
        return Siblings.TryGetValue(family, out var sibling) ? string.Join('.', [.. parts[..^2], sibling, parts[^1]]) : null;
    }
}
