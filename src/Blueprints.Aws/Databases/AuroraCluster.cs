using System.Collections.Immutable;
using Blueprints.Databases;
using Pulumi;
using Iam = Pulumi.Aws.Iam;
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
        ParameterGroup = Parameters(spec, version);
        Cluster = Make(spec, version);
        MonitoringRole = EnhancedMonitoring.Role(ChildName("monitoring"), spec.EnhancedMonitoringSeconds, Child());
        var writer = Make(spec, 0, []);
        var readers = Enumerable.Range(1, spec.Instances.Count - 1).Select(position => Make(spec, position, [writer])).ToImmutableArray();
        Instances = readers.Insert(0, writer).Zip(spec.Instances).ToImmutableDictionary(pair => pair.Second.Name, pair => pair.First);
        Engine = spec.Engine;
        CustomEndpoints = spec.CustomEndpoints.ToImmutableDictionary(endpoint => endpoint.Name, Make);
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

    /// <summary>The custom endpoints by the names in the spec.</summary>
    public ImmutableDictionary<string, Rds.ClusterEndpoint> CustomEndpoints { get; }

    /// <summary>The role of enhanced monitoring; none unless the spec asks.</summary>
    public Iam.Role? MonitoringRole { get; }

    /// <summary>What adds and removes readers; none unless the spec asks.</summary>
    public ReaderAutoScaling? Scaling { get; }

    /// <summary>The host name that spreads reads over the readers.</summary>
    [Output("readerEndpoint")]
    public Output<string> ReaderEndpoint { get; private set; }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => base.Environment
        .Append(("READER_ENDPOINT", ReaderEndpoint))
        .Concat(CustomEndpoints.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => ($"{pair.Key.Replace('-', '_').ToUpperInvariant()}_ENDPOINT", (Input<string>)pair.Value.Endpoint)));

    internal override DatabaseEngine Engine { get; }

    internal override ImmutableArray<Resource> Ready => [.. Instances.Values];

    Rds.ClusterParameterGroup Parameters(AuroraClusterSpec spec, string version) => new(Name, new()
    {
        Family = DatabaseDefaults.AuroraFamily(spec.Engine, version),
        Description = $"Parameters of {Name}",
        Parameters = DatabaseSettings.Parameters(spec.Engine, spec.Diagnostics).Select(Parameter).ToArray(),
    }, Child());

    static Rds.Inputs.ClusterParameterGroupParameterArgs Parameter(DatabaseParameter parameter)
    {
        var args = new Rds.Inputs.ClusterParameterGroupParameterArgs { Name = parameter.Name, Value = parameter.Value };
        if (DatabaseSettings.ApplyMethod(parameter) is { } method)
            args.ApplyMethod = method;
        return args;
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
            DatabaseInsightsMode = DatabaseSettings.InsightsMode(spec.Insights),
        };
        if (spec.IoOptimized)
            args.StorageType = "aurora-iopt1";
        if (spec.Insights == DatabaseInsights.Advanced)
        {
            // Advanced mode wants both for the whole cluster.
            args.PerformanceInsightsEnabled = true;
            args.PerformanceInsightsRetentionPeriod = DatabaseSettings.InsightsDays(spec.Insights);
        }

        if (spec.Serverless is { } capacity)
            args.Serverlessv2ScalingConfiguration = Capacity(capacity);
        if (spec.BacktrackHours is { } hours)
            args.BacktrackWindow = (int)TimeSpan.FromHours(hours).TotalSeconds;
        if (spec.DeletionProtection)
            args.FinalSnapshotIdentifier = ChildName("final");
        return new(Name, args, Child());
    }

    static Rds.Inputs.ClusterServerlessv2ScalingConfigurationArgs Capacity(ServerlessCapacity capacity)
    {
        var args = new Rds.Inputs.ClusterServerlessv2ScalingConfigurationArgs { MinCapacity = (double)capacity.MinAcu, MaxCapacity = (double)capacity.MaxAcu };
        if (capacity.SecondsUntilAutoPause is { } seconds)
            args.SecondsUntilAutoPause = seconds;
        return args;
    }

    Rds.ClusterEndpoint Make(AuroraEndpoint endpoint)
    {
        var args = new Rds.ClusterEndpointArgs
        {
            ClusterIdentifier = Cluster.ClusterIdentifier,
            ClusterEndpointIdentifier = ShortName.WhereTooLong(ChildName(endpoint.Name), IdentifierLimit) ?? ChildName(endpoint.Name),
            CustomEndpointType = endpoint.Kind == AuroraEndpointKind.Any ? "ANY" : "READER",
        };
        if (endpoint.Members.Count > 0)
            args.StaticMembers = Identifiers(endpoint.Members);
        if (endpoint.Excluded.Count > 0)
            args.ExcludedMembers = Identifiers(endpoint.Excluded);
        return new(ChildName(endpoint.Name), args, Child([.. Ready]));
    }

    Output<string>[] Identifiers(IEnumerable<string> names) => [.. names.Select(name => Instances[name].Identifier)];

    Rds.ClusterInstance Make(AuroraClusterSpec spec, int position, ImmutableArray<Resource> after)
    {
        var instance = spec.Instances[position];
        var insights = DatabaseSettings.AuroraHasInsights(spec.Engine, instance.InstanceClass);
        var args = new Rds.ClusterInstanceArgs
        {
            ClusterIdentifier = Cluster.ClusterIdentifier,
            Engine = spec.Engine == DatabaseEngine.Postgres ? Rds.EngineType.AuroraPostgresql : Rds.EngineType.AuroraMysql,
            InstanceClass = instance.InstanceClass,
            PromotionTier = instance.PromotionTier ?? DatabaseSettings.PromotionTier(position),
            PubliclyAccessible = false,
            // The version is the cluster's and the spec's: an upgrade is a change one sees.
            AutoMinorVersionUpgrade = false,
            CopyTagsToSnapshot = true,
            PerformanceInsightsEnabled = insights,
        };
        if (insights)
            args.PerformanceInsightsRetentionPeriod = DatabaseSettings.InsightsDays(spec.Insights);
        if (instance.AvailabilityZone is { } zone)
            args.AvailabilityZone = zone;
        if (spec.EnhancedMonitoringSeconds is { } seconds)
        {
            args.MonitoringInterval = seconds;
            args.MonitoringRoleArn = MonitoringRole!.Arn;
        }

        if (ShortName.WhereTooLong(ChildName(instance.Name), IdentifierLimit) is { } identifier)
            args.Identifier = identifier;
        // The first instance of a cluster becomes its writer.
        return new(ChildName(instance.Name), args, Child([.. after]));
    }
}
