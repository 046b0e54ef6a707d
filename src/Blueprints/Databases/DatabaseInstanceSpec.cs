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
    }
}
