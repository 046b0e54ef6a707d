using Blueprints.Validation;

namespace Blueprints.Databases;

/// <summary>
/// One RDS instance, optionally with a standby in another zone. Cheapest for small data; a later move to Aurora is a migration, which is why the phases start
/// with a cluster. Encrypted, private, TLS required, its password kept by RDS in Secrets Manager.
/// </summary>
public sealed record DatabaseInstanceSpec : BlockSpec
{
    /// <summary>The engine. Default: PostgreSQL. A change replaces the instance.</summary>
    public DatabaseEngine Engine { get; init; } = DatabaseEngine.Postgres;

    /// <summary>The engine version. Default: <see cref="DatabaseDefaults.RdsVersion"/>.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>The instance class. Default: <c>db.t4g.medium</c> (2 vCPU, 4 GiB, burstable).</summary>
    public string InstanceClass { get; init; } = "db.t4g.medium";

    /// <summary>Allocated gp3 storage; 20 to 16,384 GiB. Default: 20. It never shrinks.</summary>
    public int StorageGiB { get; init; } = 20;

    /// <summary>The size to which storage may grow by itself; at least 10 % above <see cref="StorageGiB"/>. Default: none, no growth.</summary>
    public int? MaxStorageGiB { get; init; }

    /// <summary>I/O operations a second above what gp3 includes; from 12,000 (at 400 GiB and more) to 64,000. Default: none, the included 3,000 or 12,000. Changed in place.</summary>
    public int? StorageIops { get; init; }

    /// <summary>Storage throughput in MiB a second; 500 to 4,000, from 400 GiB on and with <see cref="StorageIops"/>. Default: none, the included 125 or 500.</summary>
    public int? StorageThroughputMiBps { get; init; }

    /// <summary>Asynchronous copies that serve reads, at most 15, each with a name of its own: removing one touches no other. Default: none.</summary>
    /// <remarks>
    /// RDS cannot keep the password of an instance with replicas: the component then makes one and keeps it in a secret of its own, without rotation. Each replica can be
    /// promoted to a database of its own, by removing it from here only after the promotion; Aurora's failover does that by itself.
    /// </remarks>
    public ValueList<ReadReplica> Replicas { get; init; } = [];

    /// <summary>How far Database Insights looks, alike for replicas. Default: standard, which is free.</summary>
    public DatabaseInsights Insights { get; init; } = DatabaseInsights.Standard;

    /// <summary>Seconds between the operating system's metrics: 1, 5, 10, 15, 30 or 60. Default: none, no enhanced monitoring.</summary>
    public int? EnhancedMonitoringSeconds { get; init; }

    /// <summary>Statement statistics and the log of slow statements. Default: none, the engine's own settings. Some settings wait for a restart.</summary>
    public QueryDiagnostics? Diagnostics { get; init; }

    /// <summary>A synchronous standby in another zone, which takes over within minutes and doubles the price. Default: no.</summary>
    public bool MultiAz { get; init; }

    /// <summary>The name of the first database; letters, digits and underscores. Default: <c>app</c>.</summary>
    public string DatabaseName { get; init; } = "app";

    /// <summary>Days of automated backups; 1 to 35. Default: 7. Backup storage up to the allocated size is free.</summary>
    public int BackupRetentionDays { get; init; } = 7;

    /// <summary>Whether the instance refuses to be deleted, and leaves a snapshot when it is. Default: yes.</summary>
    public bool DeletionProtection { get; init; } = true;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Defined("engine", Engine);
        DatabaseNames.ValidateClass("instanceClass", InstanceClass, problems);
        DatabaseNames.Validate("databaseName", DatabaseName, problems);
        problems.Range("storageGiB", StorageGiB, 20, 16_384);
        problems.Range("backupRetentionDays", BackupRetentionDays, 1, 35);
        if (MaxStorageGiB is { } max && (max < StorageGiB * 1.1m || max > 65_536))
            problems.Add("maxStorageGiB", $"{max}", $"{Math.Ceiling(StorageGiB * 1.1m):0} (10 % above storageGiB) to 65536", "bring it into the range");
        Diagnostics?.Validate(problems.At("diagnostics"));
        problems.Defined("insights", Insights);
        MonitoringInterval.Validate("enhancedMonitoringSeconds", EnhancedMonitoringSeconds, problems);
        ValidateStorage(problems);
        problems.Range("replicas.count", Replicas.Count, 0, 15);
        problems.Unique("replicas", Replicas.Select(replica => replica.Name));
        for (var i = 0; i < Replicas.Count; i++)
            Replicas[i].Validate(problems.At($"replicas[{i}]"));
    }

    // Below 400 GiB gp3 has its included figures and no others (RDS User Guide, gp3 storage).
    void ValidateStorage(ProblemCollector problems)
    {
        problems.Range("storageIops", StorageIops ?? Gp3.LargeIops, Gp3.LargeIops, 64_000);
        problems.Range("storageThroughputMiBps", StorageThroughputMiBps ?? Gp3.LargeThroughputMiBps, Gp3.LargeThroughputMiBps, 4_000);
        if ((StorageIops ?? StorageThroughputMiBps) is not null && StorageGiB < Gp3.LargeGiB)
            problems.Add("storageGiB", $"{StorageGiB} with I/O above the included", $"{Gp3.LargeGiB} or more", "allocate more, or remove storageIops and storageThroughputMiBps");
        if (StorageThroughputMiBps is { } throughput && StorageIops is null)
            problems.Add("storageThroughputMiBps", $"{throughput} without storageIops", "both", "set storageIops too");
    }
}
