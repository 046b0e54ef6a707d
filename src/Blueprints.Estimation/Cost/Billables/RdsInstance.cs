using System.Globalization;
using Blueprints.Databases;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// An RDS instance: hours, allocated gp3 storage (twice of both with a standby) and backups above the free amount, which is the allocated storage.
/// Rules: RDS pricing pages.
/// </summary>
public sealed record RdsInstance : Billable
{
    /// <summary>The engine.</summary>
    public required DatabaseEngine Engine { get; init; }

    /// <summary>The instance class: <c>db.t4g.medium</c>.</summary>
    public required string InstanceClass { get; init; }

    /// <summary>Whether a standby runs in another zone.</summary>
    public required bool MultiAz { get; init; }

    /// <summary>Allocated storage in GiB.</summary>
    public required int StorageGiB { get; init; }

    /// <summary>The size to which storage may grow by itself; null when it does not.</summary>
    public int? MaxStorageGiB { get; init; }

    /// <summary>Days of automated backups.</summary>
    public required int BackupRetentionDays { get; init; }

    /// <summary>I/O operations a second of the storage; null for those included.</summary>
    public int? StorageIops { get; init; }

    /// <summary>MiB a second of the storage; null for those included.</summary>
    public int? StorageThroughputMiBps { get; init; }

    /// <summary>Whether Database Insights runs in advanced mode.</summary>
    public bool AdvancedInsights { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var zones = MultiAz ? "multi-az" : "single-az";
        sheet.Add(this, $"Database instance hours ({InstanceClass}, {DatabaseDefaults.RdsEngine(Engine)}, {zones})", $"rds/{DatabaseDefaults.RdsEngine(Engine)}/{InstanceClass}/{zones}",
            ItemKind.Fixed, Month.Hours, "one instance, all month");

        var data = DatabaseUse.Gigabytes(sheet.Load, Block);
        var allocated = Allocated(data);
        sheet.Add(this, "Database storage (gp3)", MultiAz ? "rds/storage/gp3/multi-az" : "rds/storage/gp3", ItemKind.Fixed, allocated,
            string.Create(CultureInfo.InvariantCulture, $"{StorageGiB} GiB allocated{(MaxStorageGiB is { } max ? $", growing with the data up to {max}" : "")}"));

        AddPerformance(sheet);
        if (AdvancedInsights)
            DatabaseInsightsUse.AddByVCpu(sheet, this, InstanceClass, 1);

        // A replica has none of its own.
        if (BackupRetentionDays == 0)
            return;
        var backups = data + data * sheet.Load.Workload.DailyDatabaseChange * BackupRetentionDays;
        sheet.Add(this, "Database backup storage", "rds/backup-storage", ItemKind.Usage,
            new Cases(Math.Max(0, backups.Low - allocated.Low), Math.Max(0, backups.Expected - allocated.Expected), Math.Max(0, backups.High - allocated.High)),
            "a copy of the data and its daily changes, beyond the allocated size, which is free");
    }

    void AddPerformance(CostSheet sheet)
    {
        var zones = MultiAz ? "/multi-az" : "";
        sheet.Add(this, "Database storage I/O above the included (gp3)", $"rds/storage/gp3/iops-above-baseline{zones}", ItemKind.Fixed, (decimal)Math.Max(0, (StorageIops ?? 0) - Gp3.LargeIops),
            string.Create(CultureInfo.InvariantCulture, $"beyond {Gp3.LargeIops} a second"));
        sheet.Add(this, "Database storage throughput above the included (gp3)", $"rds/storage/gp3/throughput-above-baseline{zones}", ItemKind.Fixed,
            (decimal)Math.Max(0, (StorageThroughputMiBps ?? 0) - Gp3.LargeThroughputMiBps), string.Create(CultureInfo.InvariantCulture, $"beyond {Gp3.LargeThroughputMiBps} MiB a second"));
    }

    Cases Allocated(Interval data)
    {
        var limit = MaxStorageGiB ?? StorageGiB;
        return data.Map(size => Math.Clamp(Math.Ceiling(size), StorageGiB, limit));
    }
}
