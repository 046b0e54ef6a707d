namespace Blueprints.Catalog.PriceList.Services;

/// <summary>RDS and Aurora: instances of MySQL and PostgreSQL, storage, I/O, backups, serverless capacity.</summary>
sealed class RdsRules : ServiceRules
{
    const string SingleZone = "InstanceUsage:";
    const string MultiZone = "Multi-AZUsage:";
    const string IoOptimized = "InstanceUsageIOOptimized:";

    public override string Name => "rds";

    public override string OfferCode => "AmazonRDS";

    public override CatalogKey? KeyOf(OfferProduct product) => !product.IsInRegion ? null : product.Family switch
    {
        "Database Instance" => Instance(product),
        "Database Storage" or "Provisioned IOPS" when !product.Usage.StartsWith("Aurora:", StringComparison.Ordinal) && !product.Is("databaseEngine", "Any") => null,
        _ => Other(product.Usage),
    };

    static CatalogKey? Instance(OfferProduct product)
    {
        var (usage, type) = (product.Usage, product["instanceType"]);
        if (type.Length == 0 || !product.Is("licenseModel", "No license required"))
            return null;
        return (product["databaseEngine"], usage) switch
        {
            ("PostgreSQL" or "MySQL", _) when Zones(usage, type) is { } zones => new($"rds/{(product.Is("databaseEngine", "MySQL") ? "mysql" : "postgres")}/{type}/{zones}", "hour"),
            ("Aurora MySQL" or "Aurora PostgreSQL", _) when Suffix(usage, type) is { } suffix =>
                new($"rds/{product["databaseEngine"].ToLowerInvariant().Replace(' ', '-')}/{type}{suffix}", "hour"),
            _ => null,
        };
    }

    static string? Zones(string usage, string type) => usage == SingleZone + type ? "single-az" : usage == MultiZone + type ? "multi-az" : null;

    static string? Suffix(string usage, string type) => usage == SingleZone + type ? "" : usage == IoOptimized + type ? "/io-optimized" : null;

    static CatalogKey? Other(string usage) => usage switch
    {
        "RDS:GP2-Storage" => new("rds/storage/gp2", "gb-month"),
        "RDS:Multi-AZ-GP2-Storage" => new("rds/storage/gp2/multi-az", "gb-month"),
        "RDS:GP3-Storage" => new("rds/storage/gp3", "gb-month"),
        "RDS:Multi-AZ-GP3-Storage" => new("rds/storage/gp3/multi-az", "gb-month"),
        "RDS:GP3-PIOPS" => new("rds/storage/gp3/iops-above-baseline", "iops-month"),
        "RDS:Multi-AZ-GP3-PIOPS" => new("rds/storage/gp3/iops-above-baseline/multi-az", "iops-month"),
        "RDS:PIOPS-Storage" => new("rds/storage/io1", "gb-month"),
        "RDS:Multi-AZ-PIOPS-Storage" => new("rds/storage/io1/multi-az", "gb-month"),
        "RDS:PIOPS" => new("rds/storage/io1/iops", "iops-month"),
        "RDS:Multi-AZ-PIOPS" => new("rds/storage/io1/iops/multi-az", "iops-month"),
        "RDS:StorageUsage" => new("rds/storage/magnetic", "gb-month"),
        "RDS:Multi-AZ-StorageUsage" => new("rds/storage/magnetic/multi-az", "gb-month"),
        "RDS:StorageIOUsage" => new("rds/storage/magnetic/io-requests", "million-requests"),
        "RDS:ChargedBackupUsage" => new("rds/backup-storage", "gb-month"),
        "Aurora:StorageUsage" => new("aurora/storage", "gb-month"),
        "Aurora:IO-OptimizedStorageUsage" => new("aurora/io-optimized/storage", "gb-month"),
        "Aurora:StorageIOUsage" => new("aurora/io-requests", "million-requests"),
        "Aurora:BackupUsage" => new("aurora/backup-storage", "gb-month"),
        "Aurora:ServerlessV2Usage" => new("aurora/serverless-v2/acu", "acu-hour"),
        "Aurora:ServerlessV2IOOptimizedUsage" => new("aurora/serverless-v2/acu/io-optimized", "acu-hour"),
        "Aurora:BacktrackUsage" => new("aurora/backtrack", "million-change-records"),
        "Aurora:SnapshotExportToS3" => new("aurora/snapshot-export", "gb"),
        _ => null,
    };
}
