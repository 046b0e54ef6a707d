using System.Globalization;
using Blueprints.Databases;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// An RDS instance: hours; allocated storage and what is provisioned with it (twice of all with a standby); backups above the free amount, which is the allocated storage;
/// extended support of an old version; CPU credits. Rules: RDS pricing pages.
/// </summary>
public sealed record RdsInstance : Billable
{
    const decimal SqlServerGp3Iops = 3_000;
    const decimal LeastIops = 1_000;

    /// <summary>The engine by its name in the price list: <c>postgres</c>, <c>mysql</c>, <c>mariadb</c>, <c>sqlserver-se</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>The engine's version. Default: none known, and no extended support.</summary>
    public string EngineVersion { get; init; } = "";

    /// <summary>Whose licence an Oracle instance runs under: <c>license-included</c> or <c>bring-your-own-license</c>; empty where it does not say, which is the included one of editions that have it.</summary>
    public string LicenseModel { get; init; } = "";

    /// <summary>The instance class: <c>db.t4g.medium</c>.</summary>
    public required string InstanceClass { get; init; }

    /// <summary>Whether a standby runs in another zone.</summary>
    public required bool MultiAz { get; init; }

    /// <summary>The kind of storage: gp2, gp3, io1, io2 or standard (magnetic). Default: gp3.</summary>
    public string StorageType { get; init; } = "gp3";

    /// <summary>Allocated storage in GiB.</summary>
    public required int StorageGiB { get; init; }

    /// <summary>The size to which storage may grow by itself; null when it does not.</summary>
    public int? MaxStorageGiB { get; init; }

    /// <summary>Whether the size of the storage is said, and not the least that AWS allocates. Default: yes.</summary>
    public bool StorageIsKnown { get; init; } = true;

    /// <summary>Days of automated backups.</summary>
    public required int BackupRetentionDays { get; init; }

    /// <summary>I/O operations a second of the storage; null for those included.</summary>
    public int? StorageIops { get; init; }

    /// <summary>MiB a second of the storage; null for those included.</summary>
    public int? StorageThroughputMiBps { get; init; }

    /// <summary>Whether Database Insights runs in advanced mode.</summary>
    public bool AdvancedInsights { get; init; }

    /// <summary>Whether it is reached from the internet, by a public IPv4 address. Default: no.</summary>
    public bool PublicAddress { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var zones = MultiAz ? "multi-az" : "single-az";
        var priced = PricedEngine;
        var reserved = Usage is { } told ? Reservation.Of(told) : null;
        sheet.Add(this, $"Database instance hours ({InstanceClass}, {Engine}, {zones}{reserved?.InWords})", $"rds/{priced}/{InstanceClass}/{zones}{reserved?.Suffix}", ItemKind.Fixed, Month.Hours, $"one instance, all month{reserved?.Because}");

        var allocated = Usage is null ? Allocated(DatabaseUse.Gigabytes(sheet.Load, Block)) : new Cases(StorageGiB, StorageGiB, MaxStorageGiB ?? StorageGiB);
        sheet.Add(this, $"Database storage ({StorageWords})", $"rds/storage/{StorageWords}{Zones}", ItemKind.Fixed, allocated,
            string.Create(CultureInfo.InvariantCulture, $"{StorageGiB} GiB {(StorageIsKnown ? "allocated" : "taken, the least that AWS allocates: its size is not said here")}{(MaxStorageGiB is { } max ? $", growing with the data up to {max}" : "")}"));

        AddPerformance(sheet);
        if (PublicAddress)
            sheet.Add(this, "Public IPv4 addresses", "ipv4/in-use", ItemKind.Fixed, Month.Hours, "the instance is reached from the internet");
        if (AdvancedInsights)
            DatabaseInsightsUse.AddByVCpu(sheet, this, InstanceClass, 1);
        ExtendedSupport.AddTo(sheet, this, Engine, EngineVersion, InstanceClass, MultiAz ? 2 : 1);
        PerformanceInsights.AddTo(sheet, this);
        DatabaseCredits.AddTo(sheet, this, InstanceClass, "rds/cpu-credits");
        // A replica has none of its own; manual snapshots are kept without automatic ones too.
        if (BackupRetentionDays > 0 || Usage?.Of("additional_backup_storage_gb").IsKnown == true)
            sheet.AddUse(this, "Database backup storage", "rds/backup-storage", Use("additional_backup_storage_gb", () => Backups(sheet, allocated)), "a copy of the data and its daily changes, beyond the allocated size, which is free");
    }

    // MariaDB has the prices of MySQL. Oracle brings its licence where the edition has none to sell, or the instance says so.
    string PricedEngine => Engine switch
    {
        "mariadb" => "mysql",
        "oracle-ee" or "oracle-ee-cdb" => "oracle-byol",
        _ when Engine.StartsWith("oracle-", StringComparison.Ordinal) && LicenseModel == "bring-your-own-license" => "oracle-byol",
        "oracle-se2-cdb" => "oracle-se2",
        _ => Engine,
    };

    string StorageWords => StorageType == "standard" ? "magnetic" : StorageType;

    string Zones => MultiAz ? "/multi-az" : "";

    void AddPerformance(CostSheet sheet)
    {
        switch (StorageType)
        {
            case "gp3":
                var (iops, throughput) = Included;
                sheet.Add(this, "Database storage I/O above the included (gp3)", $"rds/storage/gp3/iops-above-baseline{Zones}", ItemKind.Fixed, Math.Max(0, (StorageIops ?? 0) - iops),
                    string.Create(CultureInfo.InvariantCulture, $"beyond {iops} a second"));
                sheet.Add(this, "Database storage throughput above the included (gp3)", $"rds/storage/gp3/throughput-above-baseline{Zones}", ItemKind.Fixed, Math.Max(0, (StorageThroughputMiBps ?? 0) - throughput),
                    string.Create(CultureInfo.InvariantCulture, $"beyond {throughput} MiB a second"));
                break;
            case "io1" or "io2":
                sheet.Add(this, $"Provisioned I/O ({StorageType})", $"rds/storage/{StorageType}/iops{Zones}", ItemKind.Fixed, StorageIops ?? LeastIops, StorageIops is null ? "the least that AWS provisions: how many is not said here" : "all of them; none are included");
                break;
            case "standard":
                sheet.AddUse(this, "I/O requests (magnetic)", "rds/storage/magnetic/io-requests", Use("monthly_standard_io_requests", () => DatabaseUse.InputOutputs(sheet.Load, Block)), "");
                break;
            default:
                break;
        }
    }

    // SQL Server's volumes are not striped, so that a larger one includes no more.
    (decimal Iops, decimal Throughput) Included => Engine.StartsWith("sqlserver", StringComparison.Ordinal) ? (SqlServerGp3Iops, 125) : (Gp3.LargeIops, Gp3.LargeThroughputMiBps);

    Cases Backups(CostSheet sheet, Cases allocated)
    {
        var data = DatabaseUse.Gigabytes(sheet.Load, Block);
        var backups = data + data * sheet.Load.Workload.DailyDatabaseChange * BackupRetentionDays;
        return new(Math.Max(0, backups.Low - allocated.Low), Math.Max(0, backups.Expected - allocated.Expected), Math.Max(0, backups.High - allocated.High));
    }

    Cases Allocated(Interval data)
    {
        var limit = MaxStorageGiB ?? StorageGiB;
        return data.Map(size => Math.Clamp(Math.Ceiling(size), StorageGiB, limit));
    }
}
