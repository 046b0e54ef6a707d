using System.Globalization;
using Blueprints.Databases;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// The volume of an Aurora cluster: storage filled, I/O unless I/O-Optimized, and continuous backups. Backup storage equal to the volume is free, so only the
/// changes kept beyond the first day are paid, for a day never more than the volume. Rules: Aurora pricing page; Aurora User Guide, "Understanding Aurora
/// backup storage usage".
/// </summary>
public sealed record AuroraStorage : Billable
{
    /// <summary>Whether the cluster has the I/O-Optimized configuration.</summary>
    public required bool IoOptimized { get; init; }

    /// <summary>Days of continuous backup; 1 to 35.</summary>
    public required int BackupRetentionDays { get; init; }

    /// <summary>Hours that the cluster can be rewound; 0 where it cannot.</summary>
    public int BacktrackHours { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var size = Use("storage_gb", () => DatabaseUse.Gigabytes(sheet.Load, Block, Shard));
        sheet.AddUse(this, IoOptimized ? "Aurora storage (I/O-Optimized)" : "Aurora storage", IoOptimized ? "aurora/io-optimized/storage" : "aurora/storage",
            size, "database size from the workload's megabytes for each daily user");
        if (!IoOptimized)
            sheet.AddUse(this, "Aurora I/O", "aurora/io-requests", Usage is { } io ? InputOutputs(io) : DatabaseUse.InputOutputs(sheet.Load, Block, Shard), "statements that reach the database × their storage reads and writes");
        if (BackupRetentionDays > 1)
            sheet.AddUse(this, "Aurora backup storage", "aurora/backup-storage", Use("backup_snapshot_size_gb", () => DailyChanges(sheet)) * (BackupRetentionDays - 1),
                string.Create(CultureInfo.InvariantCulture, $"the changes of {BackupRetentionDays - 1} days beyond the free first one"));
        var window = BacktrackHours > 0 ? BacktrackHours : Usage?.Of("backtrack_window_hrs").Quantity?.Expected ?? 0;
        if (window > 0)
            sheet.AddUse(this, "Aurora backtrack", "aurora/backtrack", (Usage is { } usage ? Changes(usage) : DatabaseUse.WriteStatements(sheet.Load, Block, Shard)) * window,
                string.Create(CultureInfo.InvariantCulture, $"one change record for each statement of a writing request, kept {window:0.##} hours and billed for each of them"));
        if (Usage?.Of("snapshot_export_size_gb") is { IsKnown: true } exported)
            sheet.AddUse(this, "Snapshots exported", "aurora/snapshot-export", exported, "");
    }

    Cases DailyChanges(CostSheet sheet) => DatabaseUse.Gigabytes(sheet.Load, Block, Shard) * sheet.Load.Workload.DailyDatabaseChange.Map(static change => Math.Min(1, change));

    static Figure InputOutputs(ResourceUsage usage) => (usage.Of("read_requests_per_sec") + usage.Of("write_requests_per_sec")) * Month.Seconds;

    static Figure Changes(ResourceUsage usage) => usage.Of("average_statements_per_hr") * usage.Of("change_records_per_statement").Or(1) * Month.Hours;
}
