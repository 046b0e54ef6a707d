namespace Blueprints.Caching;

/// <summary>The blocks that can stand in front of a data store.</summary>
public static class CacheBlocks
{
    /// <summary>How the application uses a cache block.</summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <param name="block">The block's name.</param>
    /// <returns>Null if there is no such block or it is no cache.</returns>
    public static CacheStrategy? Strategy(Blueprint blueprint, string block) => blueprint.Blocks.FirstOrDefault(candidate => candidate.Name == block)?.Spec switch
    {
        CacheSpec cache => cache.Strategy,
        ServerlessCacheSpec cache => cache.Strategy,
        MemcachedSpec cache => cache.Strategy,
        Kubernetes.PodCacheSpec cache => cache.Strategy,
        _ => null,
    };
}
