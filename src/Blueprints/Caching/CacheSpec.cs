using System.Text.Json.Serialization;
using Blueprints.Queues;
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

    /// <summary>Whether deleting the cache leaves a last snapshot, which is billed as storage. Default: no; turn it on where it holds sessions that matter.</summary>
    public bool FinalSnapshot { get; init; }

    /// <summary>Shards added and removed by load. Default: none. <see cref="Shards"/> is then what it starts with. Not for burstable nodes.</summary>
    public CacheShardScaling? ShardScaling { get; init; }

    /// <summary>Replicas added and removed by load. Default: none. <see cref="ReplicasPerShard"/> is then what it starts with. Not for burstable nodes.</summary>
    public CacheReplicaScaling? ReplicaScaling { get; init; }

    /// <summary>Who may sign in, with IAM; at most 50 users. Default: none, and whoever the network lets in may use it all. With users, nobody uses it who has not signed in.</summary>
    public ValueList<CacheUser> Users { get; init; } = [];

    /// <summary>Who fills the read model and from what; needed with the use <c>readModel</c>, and only with it. It brings two users, <c>projector</c> and <c>reader</c>. Default: none.</summary>
    public CacheProjection? Projection { get; init; }

    /// <summary>Everybody who may sign in: <see cref="Users"/> and those that the projection brings.</summary>
    [JsonIgnore]
    public ValueList<CacheUser> AllUsers => Projection is null ? Users : [.. Users, .. Projection.Users(Uses)];

    /// <summary>The logs delivered to CloudWatch. Default: both.</summary>
    public ValueList<CacheLog> Logs { get; init; } = [CacheLog.Slow, CacheLog.Engine];

    /// <summary>Days that logs are kept in CloudWatch, one of those that it allows. Default: 30.</summary>
    public int LogRetentionDays { get; init; } = 30;

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
        problems.Range("uses.count", Uses.Count, 1, Enum.GetValues<CacheUse>().Length);
        problems.Unique("uses", Uses.Select(use => use.ToString()));
        CacheNames.ValidateNode("nodeType", NodeType, problems);
        CacheNames.ValidateWindow("maintenanceWindow", MaintenanceWindow, problems);
        if (DataTiering != NodeType.StartsWith("cache.r6gd.", StringComparison.Ordinal))
            problems.Add("dataTiering", DataTiering ? $"on with {NodeType}" : $"off with {NodeType}", "on with cache.r6gd nodes, and only with them", DataTiering ? "choose a cache.r6gd node" : "turn it on");
        if (ShardScaling is not null || ReplicaScaling is not null)
            CacheScalingLimits.ValidateNode("nodeType", NodeType, problems);
        ShardScaling?.Validate(problems.At("shardScaling"), this);
        ReplicaScaling?.Validate(problems.At("replicaScaling"), this);
        ValidateAccess(problems, blueprint);
        problems.Unique("logs", Logs.Select(log => log.ToString()));
        foreach (var log in Logs.Distinct())
            problems.Defined("logs", log);
        LogRetention.Validate(problems, "logRetentionDays", LogRetentionDays);
        Strategy.Validate(problems.At("strategy"));
    }

    // IAM sign-in: Valkey 7.2 and Redis 7.0 (ElastiCache user guide, "Authenticating with IAM").
    void ValidateAccess(ProblemCollector problems, Blueprint blueprint)
    {
        Projection?.Validate(problems.At("projection"), blueprint);
        if (Uses.Contains(CacheUse.ReadModel) != Projection is not null)
            problems.Add("projection", Projection is null ? "none with the use readModel" : "one without the use readModel", "a projection with the use readModel, and only with it", Projection is null ? "name the projector" : "add the use");
        CacheUser.Validate(AllUsers, problems, blueprint);
        if (AllUsers.Count > 0 && EngineVersion is { } version && (!int.TryParse(version.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture, out var major) || major < 7))
            problems.Add("engineVersion", $"\"{version}\" with users", "7.2 or later for Valkey, 7.0 or later for Redis, which have sign-in with IAM", "raise it, or remove the users");
    }
}
