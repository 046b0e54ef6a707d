using Blueprints.Validation;

namespace Blueprints.Caching;

/// <summary>
/// A Memcached cluster: independent nodes over the zones, keys spread by the client. A pure cache: nothing is replicated or kept, so it holds neither sessions nor locks.
/// TLS is required.
/// </summary>
public sealed record MemcachedSpec : BlockSpec
{
    /// <summary>The node type. Default: <c>cache.t4g.medium</c> (2 vCPU, 3.09 GiB).</summary>
    public string NodeType { get; init; } = "cache.t4g.medium";

    /// <summary>Nodes; 1 to 40. Default: 2, in different zones. Adding one moves about 1 / (n + 1) of the keys with a consistent-hashing client.</summary>
    public int Nodes { get; init; } = 2;

    /// <summary>The engine version. Default: 1.6.22; TLS needs 1.6.12 or later.</summary>
    public string EngineVersion { get; init; } = "1.6.22";

    /// <summary>The weekly maintenance window in UTC: <c>sun:05:00-sun:06:00</c>. Default: chosen by AWS.</summary>
    public string? MaintenanceWindow { get; init; }

    /// <summary>How the application uses it. Default: cache-aside with 300 seconds to live.</summary>
    public CacheStrategy Strategy { get; init; } = new();

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Range("nodes", Nodes, 1, 40);
        CacheNames.ValidateNode("nodeType", NodeType, problems);
        CacheNames.ValidateWindow("maintenanceWindow", MaintenanceWindow, problems);
        if (!Version.TryParse(EngineVersion, out var version) || version < new Version(1, 6, 12) || version.Major != 1)
            problems.Add("engineVersion", $"\"{EngineVersion}\"", "1.6.12 or a later 1.x, which has TLS", "raise it");
        Strategy.Validate(problems.At("strategy"));
    }
}
