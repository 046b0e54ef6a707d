using System.Globalization;
using Blueprints.Caching;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// An ElastiCache Serverless cache: gigabyte-hours of data held, processing units (ECPU: one for each call and kilobyte, whichever is more), and snapshots. Minimum
/// limits are billed even if unused. Rule: ElastiCache pricing page.
/// </summary>
public sealed record ServerlessCacheUse : Billable
{
    // 80 % of reads ask for 20 % of the data, and that part is cached.
    const decimal CachedShare = 0.2m;
    const decimal KilobytesPerGigabyte = 1024 * 1024;
    const decimal ValkeyMeteredGigabytes = 0.1m;
    const decimal RedisMeteredGigabytes = 1;

    /// <summary>The engine.</summary>
    public required CacheEngine Engine { get; init; }

    /// <summary>Least data billed, in GB; 0 for the engine's own minimum.</summary>
    public required decimal MinDataGigabytes { get; init; }

    /// <summary>Most data held, in GB; null without a limit.</summary>
    public decimal? MaxDataGigabytes { get; init; }

    /// <summary>Least processing billed, in ECPU a second.</summary>
    public required decimal MinEcpuPerSecond { get; init; }

    /// <summary>Most processing, in ECPU a second; null without a limit.</summary>
    public decimal? MaxEcpuPerSecond { get; init; }

    /// <summary>Daily snapshots kept.</summary>
    public required int SnapshotRetentionDays { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var sku = $"elasticache/serverless/{CacheDefaults.Name(Engine)}";
        var data = Use("data_storage_gb", () => Cached(sheet)).Map(size => Math.Max(LeastData, Math.Min(size, MaxDataGigabytes ?? size)));
        sheet.AddUse(this, "Cache data (serverless)", $"{sku}/data", data * Month.Hours,
            string.Create(CultureInfo.InvariantCulture, $"a fifth of the database is cached; at least {LeastData} GB is metered"));
        var units = Use("monthly_ecpu", () => Used(sheet)).Map(ecpu => Math.Max(MinEcpuPerSecond * Month.Seconds, Math.Min(ecpu, MaxEcpuPerSecond * Month.Seconds ?? ecpu)));
        sheet.AddUse(this, "Cache processing units (ECPU)", $"{sku}/ecpu", units, "one for each call, or for each kilobyte it carries if that is more");
        if (SnapshotRetentionDays > 0)
            sheet.AddUse(this, "Cache snapshots", "elasticache/backup-storage", data * SnapshotRetentionDays, "all data in each daily snapshot");
    }

    decimal LeastData => Math.Max(MinDataGigabytes, Engine == CacheEngine.Valkey ? ValkeyMeteredGigabytes : RedisMeteredGigabytes);

    static Interval Cached(CostSheet sheet)
    {
        var caches = sheet.Load.Blueprint.Blocks.OfKind<ServerlessCacheSpec>().Count();
        var workload = sheet.Load.Workload;
        return workload.DailyUsers * workload.DatabaseMegabytesPerUser / 1024 * CachedShare / Math.Max(1, caches);
    }

    Interval Used(CostSheet sheet) =>
        sheet.Load.Into(Block).Aggregate((Interval)0, static (sum, flow) => sum + flow.Calls.Total.Combine(flow.Gigabytes * KilobytesPerGigabyte, Math.Max));
}
