using Blueprints.Validation;

namespace Blueprints.Caching;

/// <summary>
/// ElastiCache Serverless: no nodes to size; billed by the data held and the processing used. For load that is unknown or uneven; steady load is cheaper on nodes. TLS
/// and encryption at rest are always on.
/// </summary>
public sealed record ServerlessCacheSpec : BlockSpec
{
    /// <summary>The engine. Default: Valkey, a third below Redis's price, with a smaller minimum.</summary>
    public CacheEngine Engine { get; init; } = CacheEngine.Valkey;

    /// <summary>Most data, 1 to 5,000 GB; beyond it keys are evicted. Default: none, AWS's own limit.</summary>
    public int? MaxDataGigabytes { get; init; }

    /// <summary>Data capacity kept ready and billed even if empty, 1 to 5,000 GB. Default: none; AWS meters at least 0.1 GB for Valkey and 1 GB for Redis.</summary>
    public int? MinDataGigabytes { get; init; }

    /// <summary>Most processing, 1,000 to 15,000,000 ECPU a second; beyond it calls are throttled. Default: none, AWS's own limit.</summary>
    public int? MaxEcpuPerSecond { get; init; }

    /// <summary>Processing kept ready and billed even if idle, 1,000 to 15,000,000 ECPU a second. Default: none.</summary>
    public int? MinEcpuPerSecond { get; init; }

    /// <summary>Days that daily snapshots are kept; 0 to 35. Default: 0; each is billed.</summary>
    public int SnapshotRetentionDays { get; init; }

    /// <summary>Who may sign in, with IAM; at most 50 users. Default: none, and whoever the network lets in may use it all. With users, nobody uses it who has not signed in.</summary>
    public ValueList<CacheUser> Users { get; init; } = [];

    /// <summary>How the application uses it. Default: cache-aside with 300 seconds to live.</summary>
    public CacheStrategy Strategy { get; init; } = new();

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Defined("engine", Engine);
        problems.Range("maxDataGigabytes", MaxDataGigabytes ?? 1, 1, 5_000);
        if (MinDataGigabytes is { } leastData)
            problems.Range("minDataGigabytes", leastData, 1, MaxDataGigabytes ?? 5_000);
        problems.Range("maxEcpuPerSecond", MaxEcpuPerSecond ?? 1_000, 1_000, 15_000_000);
        if (MinEcpuPerSecond is { } leastProcessing)
            problems.Range("minEcpuPerSecond", leastProcessing, 1_000, MaxEcpuPerSecond ?? 15_000_000);
        problems.Range("snapshotRetentionDays", SnapshotRetentionDays, 0, 35);
        CacheUser.Validate(Users, problems, blueprint);
        Strategy.Validate(problems.At("strategy"));
    }
}
