using System.Globalization;
using Blueprints.Databases;
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
        var size = DatabaseUse.Gigabytes(sheet.Load, Block, Shard);
        sheet.Add(this, IoOptimized ? "Aurora storage (I/O-Optimized)" : "Aurora storage", IoOptimized ? "aurora/io-optimized/storage" : "aurora/storage",
            ItemKind.Usage, size, "database size from the workload's megabytes for each daily user");
        if (!IoOptimized)
            sheet.Add(this, "Aurora I/O", "aurora/io-requests", ItemKind.Usage, DatabaseUse.InputOutputs(sheet.Load, Block, Shard), "statements that reach the database × their storage reads and writes");
        var changes = sheet.Load.Workload.DailyDatabaseChange.Map(static change => Math.Min(1, change));
        sheet.Add(this, "Aurora backup storage", "aurora/backup-storage", ItemKind.Usage, size * changes * (BackupRetentionDays - 1),
            string.Create(CultureInfo.InvariantCulture, $"the changes of {BackupRetentionDays - 1} days beyond the free first one"));
        sheet.Add(this, "Aurora backtrack", "aurora/backtrack", ItemKind.Usage, DatabaseUse.WriteStatements(sheet.Load, Block, Shard) * BacktrackHours,
            string.Create(CultureInfo.InvariantCulture, $"one change record for each statement of a writing request, kept {BacktrackHours} hours and billed for each of them"));
    }
}
