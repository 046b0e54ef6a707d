using Blueprints.Databases;
using Pulumi;
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
        ParameterGroup = Parameters(spec.Engine, version);
        Instance = new(name, Describe(spec, version), Child());
        Endpoint = Instance.Address;
        SecretArn = Instance.MasterUserSecrets.Apply(secrets => secrets[0].SecretArn!);
        RegisterOutputs();
    }

    /// <summary>The instance.</summary>
    public Rds.Instance Instance { get; }

    /// <summary>Its parameters; TLS is required.</summary>
    public Rds.ParameterGroup ParameterGroup { get; }

    Rds.ParameterGroup Parameters(DatabaseEngine engine, string version)
    {
        var (parameter, value) = DatabaseSettings.RequireTls(engine);
        return new(Name, new()
        {
            Family = DatabaseDefaults.RdsFamily(engine, version),
            Description = $"Parameters of {Name}",
            Parameters = [new Rds.Inputs.ParameterGroupParameterArgs { Name = parameter, Value = value }],
        }, Child());
    }

    Rds.InstanceArgs Describe(DatabaseInstanceSpec spec, string version)
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
            VpcSecurityGroupIds = [SecurityGroup.Id],
            PubliclyAccessible = false,
            Username = MasterUser,
            ManageMasterUserPassword = true,
            IamDatabaseAuthenticationEnabled = true,
            // The version is the spec's: an upgrade is a change one sees.
            AutoMinorVersionUpgrade = false,
            BackupRetentionPeriod = spec.BackupRetentionDays,
            CopyTagsToSnapshot = true,
            DeletionProtection = spec.DeletionProtection,
            SkipFinalSnapshot = !spec.DeletionProtection,
            EnabledCloudwatchLogsExports = DatabaseSettings.RdsLogs(spec.Engine),
            DatabaseInsightsMode = InsightsMode,
            PerformanceInsightsEnabled = insights,
        };
        if (insights)
            args.PerformanceInsightsRetentionPeriod = InsightsDays;
        if (spec.MaxStorageGiB is { } max)
            args.MaxAllocatedStorage = max;
        if (spec.DeletionProtection)
            args.FinalSnapshotIdentifier = ChildName("final");
        return args;
    }
}
