using Blueprints.Validation;

namespace Blueprints.Caching;

/// <summary>
/// A Valkey or Redis replication group: shards with replicas over the zones, automatic failover, TLS and encryption at rest. It can serve at once as
/// cache, session store and lock service.
/// </summary>
public sealed record CacheSpec : BlockSpec
{
    /// <summary>The engine. Default: Valkey, 20 % below Redis's price. Redis grows into Valkey in place, not back.</summary>
    public CacheEngine Engine { get; init; } = CacheEngine.Valkey;

    /// <summary>The engine version. Default: 8.0 for Valkey, 7.1 for Redis.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>The node type. Default: <c>cache.t4g.medium</c> (2 vCPU, 3.09 GiB).</summary>
    public string NodeType { get; init; } = "cache.t4g.medium";

    /// <summary>Shards the keys are spread over; 1 to 90. Default: 1. The group is in cluster mode from the start, so that shards can be added in place.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Replicas of each shard; 0 to 5. Default: 1, in another zone. Without one a failed node loses its data and there is no failover.</summary>
    public int ReplicasPerShard { get; init; } = 1;

    /// <summary>What it is used for; at least one use. Default: cache. It decides what is evicted when memory runs out.</summary>
    public ValueList<CacheUse> Uses { get; init; } = [CacheUse.Cache];

    /// <summary>Days that daily snapshots are kept; 0 to 35. Default: 1, which is free.</summary>
    public int SnapshotRetentionDays { get; init; } = 1;

    /// <summary>The weekly maintenance window in UTC: <c>sun:05:00-sun:06:00</c>. Default: chosen by AWS.</summary>
    public string? MaintenanceWindow { get; init; }

    /// <summary>Keeps rarely used data on local SSDs; for <c>cache.r6gd</c> nodes, which need it. Default: no.</summary>
    public bool DataTiering { get; init; }

    /// <summary>How the application uses it. Default: cache-aside with 300 seconds to live.</summary>
    public CacheStrategy Strategy { get; init; } = new();

    /// <summary>Nodes in all: shards × (1 + replicas).</summary>
    internal int NodeCount => Shards * (1 + ReplicasPerShard);

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Defined("engine", Engine);
        problems.Range("shards", Shards, 1, 90);
        problems.Range("replicasPerShard", ReplicasPerShard, 0, 5);
        problems.Range("snapshotRetentionDays", SnapshotRetentionDays, 0, 35);
        problems.Range("uses.count", Uses.Count, 1, 3);
        problems.Unique("uses", Uses.Select(use => use.ToString()));
        CacheNames.ValidateNode("nodeType", NodeType, problems);
        CacheNames.ValidateWindow("maintenanceWindow", MaintenanceWindow, problems);
        if (DataTiering != NodeType.StartsWith("cache.r6gd.", StringComparison.Ordinal))
            problems.Add("dataTiering", DataTiering ? $"on with {NodeType}" : $"off with {NodeType}", "on with cache.r6gd nodes, and only with them", DataTiering ? "choose a cache.r6gd node" : "turn it on");
        Strategy.Validate(problems.At("strategy"));
    }
}
