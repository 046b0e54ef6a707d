namespace Blueprints.Catalog.PriceList.Services;

/// <summary>ElastiCache: nodes of Redis OSS, Valkey and Memcached, and snapshots.</summary>
sealed class ElastiCacheRules : ServiceRules
{
    public override string Name => "elasticache";

    public override string OfferCode => "AmazonElastiCache";

    public override CatalogKey? KeyOf(OfferProduct product)
    {
        if (!product.IsInRegion)
            return null;
        if (product.Usage == "BackupUsage")
            return new("elasticache/backup-storage", "gb-month");
        return product.Family == "Cache Instance" && product["cacheEngine"] is "Redis" or "Valkey" or "Memcached" && product["instanceType"] is { Length: > 0 } type && product.Usage == $"NodeUsage:{type}"
            ? new($"elasticache/{product["cacheEngine"].ToLowerInvariant()}/{type}", "hour")
            : null;
    }
}
