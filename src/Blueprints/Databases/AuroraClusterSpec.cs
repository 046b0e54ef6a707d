using System.Text.Json.Serialization;
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

    /// <summary>The capacity of instances of class <c>db.serverless</c>; needed by these, without use for others. Default: none. Changed in place.</summary>
    public ServerlessCapacity? Serverless { get; init; }

    /// <summary>Further endpoints that spread calls over chosen instances; at most 5, AWS's limit. Default: none. A rename replaces an endpoint, not data.</summary>
    public ValueList<AuroraEndpoint> CustomEndpoints { get; init; } = [];

    /// <summary>How far Database Insights looks, alike for all instances. Default: standard, which is free.</summary>
    public DatabaseInsights Insights { get; init; } = DatabaseInsights.Standard;

    /// <summary>Seconds between the operating system's metrics of each instance: 1, 5, 10, 15, 30 or 60. Default: none, no enhanced monitoring.</summary>
    public int? EnhancedMonitoringSeconds { get; init; }

    /// <summary>Statement statistics and the log of slow statements. Default: none, the engine's own settings. Some settings wait for a restart of the instances.</summary>
    public QueryDiagnostics? Diagnostics { get; init; }

    /// <summary>
    /// Hours that the cluster can be rewound in place; 1 to 72, MySQL only. Default: none. It has to be chosen when the cluster is made: turning it on later replaces the
    /// cluster or restores it from a snapshot; another number of hours changes in place.
    /// </summary>
    public int? BacktrackHours { get; init; }

    /// <summary>Whether the cluster refuses to be deleted, and leaves a snapshot when it is. Default: yes.</summary>
    public bool DeletionProtection { get; init; } = true;

    /// <summary>
    /// Makes it one database over all regions of the blueprint. Default: none; each region then has a cluster of its own, with the data of that region's users. Turned on in
    /// place; AWS takes no clusters of burstable classes into it.
    /// </summary>
    public GlobalDatabase? Global { get; init; }

    /// <summary>Whether it is the copy of a global database in another region than the primary's: <see cref="AsSecondary"/>. Default: no.</summary>
    [JsonIgnore]
    public bool IsSecondary { get; internal init; }

    /// <summary>Readers listed in <see cref="Instances"/>: all but the writer.</summary>
    internal int FixedReaders => IsSecondary ? Instances.Count : Math.Max(0, Instances.Count - 1);

    /// <summary>What the cluster of a <see cref="Global"/> database is in another region: its instances read only, and their number stays, because Aurora scales readers beside a writer only.</summary>
    public AuroraClusterSpec AsSecondary() => IsSecondary || Global is null ? this : this with
    {
        IsSecondary = true,
        Instances = Global.SecondaryInstances ?? AnyZone(Instances),
        CustomEndpoints = Global.SecondaryInstances is null ? CustomEndpoints : [],
        ReaderScaling = null,
    };

    internal override AuroraClusterSpec InReplicaRegion(Blueprint design, string region) => Global is null ? this with { Instances = AnyZone(Instances) } : AsSecondary();

    // Zones have the name of their region.
    static ValueList<AuroraInstance> AnyZone(ValueList<AuroraInstance> instances) => [.. instances.Select(instance => instance with { AvailabilityZone = null })];

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Defined("engine", Engine);
        problems.Range("instances.count", Instances.Count, IsSecondary ? 0 : 1, 16);
        problems.Unique("instances", Instances.Select(instance => instance.Name));
        problems.Range("backupRetentionDays", BackupRetentionDays, 1, 35);
        DatabaseNames.Validate("databaseName", DatabaseName, problems);
        for (var i = 0; i < Instances.Count; i++)
            Instances[i].Validate(problems.At($"instances[{i}]"));
        ReaderScaling?.Validate(problems.At("readerScaling"), FixedReaders);
        Global?.Validate(problems.At("global"), blueprint, this);
        ValidateTiers(problems);
        ValidateServerless(problems);
        ValidateObservation(problems);
        problems.Range("customEndpoints.count", CustomEndpoints.Count, 0, 5);
        problems.Unique("customEndpoints", CustomEndpoints.Select(endpoint => endpoint.Name));
        for (var i = 0; i < CustomEndpoints.Count; i++)
            CustomEndpoints[i].Validate(problems.At($"customEndpoints[{i}]"), Instances);
    }

    // Else another instance than the first would become the writer, and give its class to the readers that scaling adds.
    void ValidateTiers(ProblemCollector problems)
    {
        var first = Instances.Count > 0 ? Instances[0].PromotionTier ?? 0 : 0;
        for (var i = 1; i < Instances.Count; i++)
        {
            if (Instances[i].PromotionTier is { } tier && tier < first)
                problems.Add($"instances[{i}].promotionTier", $"{tier}", $"{first} (the first instance's) or more", "list the preferred writer first");
        }
    }

    void ValidateServerless(ProblemCollector problems)
    {
        Serverless?.Validate(problems.At("serverless"));
        if (Serverless is null && Instances.Any(instance => instance.IsServerless))
            problems.Add("serverless", "missing", $"a capacity, as there are instances of class {AuroraInstance.ServerlessClass}", "set minAcu and maxAcu");
    }

    void ValidateObservation(ProblemCollector problems)
    {
        problems.Defined("insights", Insights);
        Diagnostics?.Validate(problems.At("diagnostics"));
        MonitoringInterval.Validate("enhancedMonitoringSeconds", EnhancedMonitoringSeconds, problems);
        if (BacktrackHours is not { } hours)
            return;
        problems.Range("backtrackHours", hours, 1, 72);
        if (Engine != DatabaseEngine.MySql)
            problems.Add("backtrackHours", $"{hours} with {Engine}", "MySQL only", "remove it; point-in-time recovery serves PostgreSQL");
    }
}
