using System.Collections.Immutable;
using Blueprints.Databases;
using Pulumi;
using Iam = Pulumi.Aws.Iam;
using Rds = Pulumi.Aws.Rds;

namespace Blueprints.Aws;

/// <summary>One RDS instance on gp3 storage, with a standby in another zone if the spec asks.</summary>
public sealed class DatabaseInstance : Database
{
    /// <summary>Makes the instance.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and the network.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public DatabaseInstance(string name, DatabaseInstanceArgs args, ComponentResourceOptions? options = null)
        : base("DatabaseInstance", name, args.Block ?? name, args.For(name), options, args.Spec.Engine, args.Network)
    {
        var spec = args.Spec;
        var version = spec.EngineVersion ?? DatabaseDefaults.RdsVersion(spec.Engine);
        ParameterGroup = Parameters(spec, version);
        Engine = spec.Engine;
        MonitoringRole = EnhancedMonitoring.Role(ChildName("monitoring"), spec.EnhancedMonitoringSeconds, Child());
        // RDS does not keep the password of an instance that has replicas.
        var master = spec.Replicas.Count > 0 ? new MasterSecret(ChildName("master"), MasterUser, () => Child(), this) : null;
        Instance = new(name, Describe(spec, version, master), Child());
        Replicas = spec.Replicas.ToImmutableDictionary(replica => replica.Name, replica => Make(spec, replica));
        Endpoint = Instance.Address;
        SecretArn = master?.Version.Arn ?? Instance.MasterUserSecrets.Apply(secrets => secrets[0].SecretArn!);
        RegisterOutputs();
    }

    /// <summary>The instance.</summary>
    public Rds.Instance Instance { get; }

    /// <summary>The read replicas by the names in the spec.</summary>
    public ImmutableDictionary<string, Rds.Instance> Replicas { get; }

    /// <summary>The role of enhanced monitoring; none unless the spec asks.</summary>
    public Iam.Role? MonitoringRole { get; }

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", Instance.Identifier)];

    internal override DatabaseEngine Engine { get; }

    internal override ImmutableArray<Resource> Ready => [Instance];

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => base.Environment
        .Concat(Replicas.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => ($"{pair.Key.Replace('-', '_').ToUpperInvariant()}_ENDPOINT", (Input<string>)pair.Value.Address)));

    /// <summary>Its parameters; TLS is required.</summary>
    public Rds.ParameterGroup ParameterGroup { get; }

    Rds.ParameterGroup Parameters(DatabaseInstanceSpec spec, string version) => new(Name, new()
    {
        Family = DatabaseDefaults.RdsFamily(spec.Engine, version),
        Description = $"Parameters of {Name}",
        Parameters = DatabaseSettings.Parameters(spec.Engine, spec.Diagnostics).Select(Parameter).ToArray(),
    }, Child());

    static Rds.Inputs.ParameterGroupParameterArgs Parameter(DatabaseParameter parameter)
    {
        var args = new Rds.Inputs.ParameterGroupParameterArgs { Name = parameter.Name, Value = parameter.Value };
        if (DatabaseSettings.ApplyMethod(parameter) is { } method)
            args.ApplyMethod = method;
        return args;
    }

    Rds.InstanceArgs Describe(DatabaseInstanceSpec spec, string version, MasterSecret? master)
    {
        var insights = DatabaseSettings.RdsHasInsights(spec.Engine, spec.InstanceClass);
        var args = new Rds.InstanceArgs
        {
            Engine = DatabaseDefaults.RdsEngine(spec.Engine),
            EngineVersion = version,
            InstanceClass = spec.InstanceClass,
            DbName = spec.DatabaseName,
            Port = Port,
            AllocatedStorage = spec.StorageGiB,
            StorageType = "gp3",
            StorageEncrypted = true,
            MultiAz = spec.MultiAz,
            DbSubnetGroupName = SubnetGroup.Name,
            ParameterGroupName = ParameterGroup.Name,
            VpcSecurityGroupIds = [SecurityGroupId],
            PubliclyAccessible = false,
            Username = MasterUser,
            IamDatabaseAuthenticationEnabled = true,
            // The version is the spec's: an upgrade is a change one sees.
            AutoMinorVersionUpgrade = false,
            BackupRetentionPeriod = spec.BackupRetentionDays,
            CopyTagsToSnapshot = true,
            DeletionProtection = spec.DeletionProtection,
            SkipFinalSnapshot = !spec.DeletionProtection,
            EnabledCloudwatchLogsExports = DatabaseSettings.RdsLogs(spec.Engine),
            DatabaseInsightsMode = DatabaseSettings.InsightsMode(spec.Insights),
            PerformanceInsightsEnabled = insights,
        };
        if (master is null)
            args.ManageMasterUserPassword = true;
        else
            args.Password = master.Password;
        if (insights)
            args.PerformanceInsightsRetentionPeriod = DatabaseSettings.InsightsDays(spec.Insights);
        AddCommon(args, spec);
        if (spec.MaxStorageGiB is { } max)
            args.MaxAllocatedStorage = max;
        if (spec.DeletionProtection)
            args.FinalSnapshotIdentifier = ChildName("final");
        return args;
    }

    Rds.Instance Make(DatabaseInstanceSpec spec, ReadReplica replica)
    {
        var instanceClass = replica.InstanceClass ?? spec.InstanceClass;
        var insights = DatabaseSettings.RdsHasInsights(spec.Engine, instanceClass);
        var args = new Rds.InstanceArgs
        {
            // Engine, size and password are the source's.
            ReplicateSourceDb = Instance.Identifier,
            InstanceClass = instanceClass,
            Port = Port,
            StorageType = "gp3",
            StorageEncrypted = true,
            ParameterGroupName = ParameterGroup.Name,
            VpcSecurityGroupIds = [SecurityGroupId],
            PubliclyAccessible = false,
            IamDatabaseAuthenticationEnabled = true,
            AutoMinorVersionUpgrade = false,
            CopyTagsToSnapshot = true,
            DeletionProtection = spec.DeletionProtection,
            // Its data is the source's.
            SkipFinalSnapshot = true,
            EnabledCloudwatchLogsExports = DatabaseSettings.RdsLogs(spec.Engine),
            DatabaseInsightsMode = DatabaseSettings.InsightsMode(spec.Insights),
            PerformanceInsightsEnabled = insights,
        };
        if (insights)
            args.PerformanceInsightsRetentionPeriod = DatabaseSettings.InsightsDays(spec.Insights);
        if (replica.AvailabilityZone is { } zone)
            args.AvailabilityZone = zone;
        AddCommon(args, spec);
        return new(ChildName(replica.Name), args, Child());
    }

    // What an instance and its replicas have alike.
    void AddCommon(Rds.InstanceArgs args, DatabaseInstanceSpec spec)
    {
        if (spec.StorageIops is { } iops)
            args.Iops = iops;
        if (spec.StorageThroughputMiBps is { } throughput)
            args.StorageThroughput = throughput;
        if (spec.EnhancedMonitoringSeconds is not { } seconds)
            return;
        args.MonitoringInterval = seconds;
        args.MonitoringRoleArn = MonitoringRole!.Arn;
    }
}
