using Blueprints.Validation;

namespace Blueprints.Databases;

/// <summary>
/// An Aurora cluster: storage over three zones that grows by itself, one writer and up to fifteen readers. Encrypted, private, TLS required, its password kept
/// by RDS in Secrets Manager.
/// </summary>
public sealed record AuroraClusterSpec : BlockSpec
{
    /// <summary>The engine. Default: PostgreSQL. A change replaces the cluster.</summary>
    public DatabaseEngine Engine { get; init; } = DatabaseEngine.Postgres;

    /// <summary>The engine version. Default: <see cref="DatabaseDefaults.AuroraVersion"/>.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>
    /// The instances, 1 to 16, each with a name of its own: removing one touches no other. The first is the preferred writer. Default: a writer and a reader.
    /// </summary>
    public ValueList<AuroraInstance> Instances { get; init; } = [new() { Name = "writer" }, new() { Name = "reader-1" }];

    /// <summary>Adds and removes further readers by load. Default: none.</summary>
    public ReaderScaling? ReaderScaling { get; init; }

    /// <summary>The I/O-Optimized configuration: dearer instances and storage, no charge for I/O. Pays above about 25 % I/O in the bill. Default: no.</summary>
    public bool IoOptimized { get; init; }

    /// <summary>The name of the first database; letters, digits and underscores. Default: <c>app</c>.</summary>
    public string DatabaseName { get; init; } = "app";

    /// <summary>Days of continuous backup for point-in-time recovery; 1 to 35. Default: 7. The first day is free.</summary>
    public int BackupRetentionDays { get; init; } = 7;

    /// <summary>Whether the cluster refuses to be deleted, and leaves a snapshot when it is. Default: yes.</summary>
    public bool DeletionProtection { get; init; } = true;

    /// <summary>Readers listed in <see cref="Instances"/>: all but the writer.</summary>
    internal int FixedReaders => Math.Max(0, Instances.Count - 1);

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Defined("engine", Engine);
        problems.Range("instances.count", Instances.Count, 1, 16);
        problems.Unique("instances", Instances.Select(instance => instance.Name));
        problems.Range("backupRetentionDays", BackupRetentionDays, 1, 35);
        DatabaseNames.Validate("databaseName", DatabaseName, problems);
        for (var i = 0; i < Instances.Count; i++)
            Instances[i].Validate(problems.At($"instances[{i}]"));
        ReaderScaling?.Validate(problems.At("readerScaling"), FixedReaders);
    }
}
