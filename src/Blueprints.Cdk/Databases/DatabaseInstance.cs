using System.Collections.Immutable;
using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.RDS;
using Amazon.CDK.AWS.SecretsManager;
using Blueprints.Databases;
using Constructs;
using ReadReplica = Blueprints.Databases.ReadReplica;

namespace Blueprints.Cdk;

/// <summary>An RDS instance with storage that grows, a standby by the spec, and read replicas.</summary>
public sealed class DatabaseInstance : Database
{
    readonly DatabaseInstanceSpec _spec;

    /// <summary>Makes the instance.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec and the network.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public DatabaseInstance(Construct scope, string id, DatabaseInstanceProps props) : base(scope, id, "DatabaseInstance", props.Carry(id), props.Spec.Engine, props.Network)
    {
        _spec = props.Spec;
        var version = _spec.EngineVersion ?? DatabaseDefaults.RdsVersion(_spec.Engine);
        ParameterGroup = new(this, "parameters", new CfnDBParameterGroupProps
        {
            Family = DatabaseDefaults.RdsFamily(_spec.Engine, version),
            Description = $"Parameters of {Name}",
            Parameters = Parameters(_spec.Engine, _spec.Diagnostics),
        });
        MonitoringRole = EnhancedMonitoring.Make(this, _spec.EnhancedMonitoringSeconds);
        // RDS does not keep the password of an instance that has replicas.
        var master = _spec.Replicas.Count > 0 ? MasterSecret.Make(this, $"Master password of {Name}", MasterUser) : null;
        Instance = Make(version, master);
        Replicas = _spec.Replicas.ToImmutableDictionary(replica => replica.Name, Make);
        Endpoint = Instance.AttrEndpointAddress;
        SecretArn = master?.SecretArn ?? Instance.AttrMasterUserSecretSecretArn;
    }

    /// <summary>The instance.</summary>
    public CfnDBInstance Instance { get; }

    /// <summary>The read replicas by the names of the spec.</summary>
    public ImmutableDictionary<string, CfnDBInstance> Replicas { get; }

    /// <summary>The instance's parameters: TLS required.</summary>
    public CfnDBParameterGroup ParameterGroup { get; }

    /// <summary>The role of enhanced monitoring; null where the spec has none.</summary>
    public Role? MonitoringRole { get; }

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", Instance.Ref)];

    internal override ImmutableArray<CfnResource> Ready => [Instance];

    internal override IEnumerable<(string Name, string Value)> Environment => base.Environment
        .Concat(Replicas.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => ($"{pair.Key.Replace('-', '_').ToUpperInvariant()}_ENDPOINT", pair.Value.AttrEndpointAddress)));

    CfnDBInstance Make(string version, Secret? master)
    {
        var props = Common(_spec.InstanceClass);
        props.Engine = DatabaseDefaults.RdsEngine(_spec.Engine);
        props.EngineVersion = version;
        props.DbName = _spec.DatabaseName;
        props.AllocatedStorage = _spec.StorageGiB.ToString(CultureInfo.InvariantCulture);
        props.MaxAllocatedStorage = _spec.MaxStorageGiB;
        // A replica is encrypted as its source is, and may not say so itself.
        props.StorageEncrypted = true;
        props.MultiAz = _spec.MultiAz;
        props.DbSubnetGroupName = SubnetGroup.Ref;
        props.MasterUsername = MasterUser;
        props.ManageMasterUserPassword = master is null ? true : null;
        props.MasterUserPassword = master is null ? null : MasterSecret.PasswordOf(master);
        props.BackupRetentionPeriod = _spec.BackupRetentionDays;
        return Make("instance", props, _spec.DeletionProtection ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY);
    }

    // Engine, size and password are the source's, and so is its data: it leaves no snapshot.
    CfnDBInstance Make(ReadReplica replica)
    {
        var props = Common(replica.InstanceClass ?? _spec.InstanceClass);
        props.SourceDbInstanceIdentifier = Instance.Ref;
        props.AvailabilityZone = replica.AvailabilityZone;
        return Make($"replica-{replica.Name}", props, RemovalPolicy.DESTROY);
    }

    CfnDBInstance Make(string id, CfnDBInstanceProps props, RemovalPolicy removal)
    {
        var instance = new CfnDBInstance(this, id, props);
        // An option that is newer than the oldest CDK we work with.
        instance.AddPropertyOverride("DatabaseInsightsMode", DatabaseSettings.InsightsMode(_spec.Insights));
        instance.ApplyRemovalPolicy(removal);
        return instance;
    }

    // What an instance and its replicas have alike.
    CfnDBInstanceProps Common(string instanceClass)
    {
        var insights = DatabaseSettings.RdsHasInsights(_spec.Engine, instanceClass);
        return new()
        {
            DbInstanceClass = instanceClass,
            Port = Port.ToString(CultureInfo.InvariantCulture),
            StorageType = "gp3",
            Iops = _spec.StorageIops,
            StorageThroughput = _spec.StorageThroughputMiBps,
            DbParameterGroupName = ParameterGroup.Ref,
            VpcSecurityGroups = [SecurityGroupId],
            PubliclyAccessible = false,
            EnableIamDatabaseAuthentication = true,
            // The version is the spec's: an upgrade is a change one sees.
            AutoMinorVersionUpgrade = false,
            CopyTagsToSnapshot = true,
            DeletionProtection = _spec.DeletionProtection,
            EnableCloudwatchLogsExports = DatabaseSettings.RdsLogs(_spec.Engine),
            EnablePerformanceInsights = insights,
            PerformanceInsightsRetentionPeriod = insights ? DatabaseSettings.InsightsDays(_spec.Insights) : null,
            MonitoringInterval = _spec.EnhancedMonitoringSeconds,
            MonitoringRoleArn = MonitoringRole?.RoleArn,
        };
    }
}
