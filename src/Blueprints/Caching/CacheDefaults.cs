namespace Blueprints.Caching;

/// <summary>What follows from a cache's engine and uses.</summary>
public static class CacheDefaults
{
    /// <summary>The TCP port of both engines: 6379.</summary>
    public const int Port = 6379;

    /// <summary>The TCP port of Memcached: 11211.</summary>
    public const int MemcachedPort = 11_211;

    /// <summary>The engine version of a cache that names none.</summary>
    /// <param name="engine">The engine.</param>
    public static string Version(CacheEngine engine) => engine == CacheEngine.Valkey ? "8.0" : "7.1";

    /// <summary>The parameter group family of a version: <c>valkey8</c>, <c>redis7</c>.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="version">The engine version.</param>
    public static string Family(CacheEngine engine, string version) => $"{Name(engine)}{version.Split('.')[0]}";

    /// <summary>The engine's name, as the AWS API and the price list have it.</summary>
    /// <param name="engine">The engine.</param>
    public static string Name(CacheEngine engine) => engine == CacheEngine.Valkey ? "valkey" : "redis";

    /// <summary>
    /// Which keys go when memory is full: the least recently used of all for a pure cache; none for sessions or locks alone, where a write fails rather than
    /// a session or a lock vanishes; of those with a time to live where both share a store.
    /// </summary>
    /// <param name="uses">The cache's uses.</param>
    /// <returns>A <c>maxmemory-policy</c>: <c>allkeys-lru</c>, <c>volatile-lru</c> or <c>noeviction</c>.</returns>
    public static string EvictionPolicy(IEnumerable<CacheUse> uses)
    {
        var all = uses.ToHashSet();
        if (!all.Contains(CacheUse.Cache))
            return "noeviction";
        return all.Count > 1 ? "volatile-lru" : "allkeys-lru";
    }

    /// <summary>Application Auto Scaling's name of what shards scale by.</summary>
    /// <param name="cache">The cache: with data tiering, SSDs count as memory does.</param>
    /// <param name="metric">What they scale by.</param>
    public static string ShardMetric(CacheSpec cache, CacheShardMetric metric) => metric switch
    {
        CacheShardMetric.PrimaryCpu => "ElastiCachePrimaryEngineCPUUtilization",
        _ when cache.DataTiering => "ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage",
        _ => "ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage",
    };
}
