using System.Collections.Immutable;
using Blueprints.Databases;
using Pulumi;
using Rds = Pulumi.Aws.Rds;

namespace Blueprints.Aws;

/// <summary>
/// An Aurora cluster with instances of stable names: the first is made first and so becomes the writer. Readers may scale by load. Growing it, such as adding a reader or a
/// larger class, changes it in place.
/// </summary>
public sealed class AuroraCluster : Database
{
    const int IdentifierLimit = 63;

    /// <summary>Makes the cluster.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and the network.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public AuroraCluster(string name, AuroraClusterArgs args, ComponentResourceOptions? options = null)
        : base("AuroraCluster", name, args.Block ?? name, args.For(name), options, args.Spec.Engine, args.Network)
    {
        var spec = args.Spec;
        var version = spec.EngineVersion ?? DatabaseDefaults.AuroraVersion(spec.Engine);
        ParameterGroup = Parameters(spec.Engine, version);
        Cluster = Make(spec, version);
        var writer = Make(spec, 0, []);
        var readers = Enumerable.Range(1, spec.Instances.Count - 1).Select(position => Make(spec, position, [writer])).ToImmutableArray();
        Instances = readers.Insert(0, writer).Zip(spec.Instances).ToImmutableDictionary(pair => pair.Second.Name, pair => pair.First);
        Scaling = spec.ReaderScaling is { } scaling ? new(name, scaling, Cluster, readers, Child) : null;

        Endpoint = Cluster.Endpoint;
        ReaderEndpoint = Cluster.ReaderEndpoint;
        SecretArn = Cluster.MasterUserSecrets.Apply(secrets => secrets[0].SecretArn!);
        RegisterOutputs();
    }

    /// <summary>The cluster: storage and endpoints.</summary>
    public Rds.Cluster Cluster { get; }

    /// <summary>The cluster's parameters; TLS is required.</summary>
    public Rds.ClusterParameterGroup ParameterGroup { get; }

    /// <summary>The instances by the names in the spec.</summary>
    public ImmutableDictionary<string, Rds.ClusterInstance> Instances { get; }

    /// <summary>What adds and removes readers; none unless the spec asks.</summary>
    public ReaderAutoScaling? Scaling { get; }

    /// <summary>The host name that spreads reads over the readers.</summary>
    [Output("readerEndpoint")]
    public Output<string> ReaderEndpoint { get; private set; }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => base.Environment.Append(("READER_ENDPOINT", ReaderEndpoint));

    Rds.ClusterParameterGroup Parameters(DatabaseEngine engine, string version)
    {
        var (parameter, value) = DatabaseSettings.RequireTls(engine);
        return new(Name, new()
        {
            Family = DatabaseDefaults.AuroraFamily(engine, version),
            Description = $"Parameters of {Name}",
            Parameters = [new Rds.Inputs.ClusterParameterGroupParameterArgs { Name = parameter, Value = value }],
        }, Child());
    }

    Rds.Cluster Make(AuroraClusterSpec spec, string version)
    {
        var args = new Rds.ClusterArgs
        {
            Engine = DatabaseDefaults.AuroraEngine(spec.Engine),
            EngineVersion = version,
            DatabaseName = spec.DatabaseName,
            Port = Port,
            DbSubnetGroupName = SubnetGroup.Name,
            DbClusterParameterGroupName = ParameterGroup.Name,
            VpcSecurityGroupIds = [SecurityGroup.Id],
            MasterUsername = MasterUser,
            ManageMasterUserPassword = true,
            IamDatabaseAuthenticationEnabled = true,
            StorageEncrypted = true,
            BackupRetentionPeriod = spec.BackupRetentionDays,
            CopyTagsToSnapshot = true,
            DeletionProtection = spec.DeletionProtection,
            SkipFinalSnapshot = !spec.DeletionProtection,
            EnabledCloudwatchLogsExports = DatabaseSettings.AuroraLogs(spec.Engine),
            DatabaseInsightsMode = InsightsMode,
        };
        if (spec.IoOptimized)
            args.StorageType = "aurora-iopt1";
        if (spec.DeletionProtection)
            args.FinalSnapshotIdentifier = ChildName("final");
        return new(Name, args, Child());
    }

    Rds.ClusterInstance Make(AuroraClusterSpec spec, int position, ImmutableArray<Resource> after)
    {
        var instance = spec.Instances[position];
        var insights = DatabaseSettings.AuroraHasInsights(spec.Engine, instance.InstanceClass);
        var args = new Rds.ClusterInstanceArgs
        {
            ClusterIdentifier = Cluster.ClusterIdentifier,
            Engine = spec.Engine == DatabaseEngine.Postgres ? Rds.EngineType.AuroraPostgresql : Rds.EngineType.AuroraMysql,
            InstanceClass = instance.InstanceClass,
            PromotionTier = DatabaseSettings.PromotionTier(position),
            PubliclyAccessible = false,
            // The version is the cluster's and the spec's: an upgrade is a change one sees.
            AutoMinorVersionUpgrade = false,
            CopyTagsToSnapshot = true,
            PerformanceInsightsEnabled = insights,
        };
        if (insights)
            args.PerformanceInsightsRetentionPeriod = InsightsDays;
        if (ShortName.WhereTooLong(ChildName(instance.Name), IdentifierLimit) is { } identifier)
            args.Identifier = identifier;
        // The first instance of a cluster becomes its writer.
        return new(ChildName(instance.Name), args, Child([.. after]));
    }
}
