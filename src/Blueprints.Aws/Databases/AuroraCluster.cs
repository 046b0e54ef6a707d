using System.Collections.Immutable;
using Blueprints.Databases;
using Pulumi;
using Iam = Pulumi.Aws.Iam;
using Kms = Pulumi.Aws.Kms;
using Rds = Pulumi.Aws.Rds;

namespace Blueprints.Aws;

/// <summary>
/// An Aurora cluster with instances of stable names: the first is made first and so becomes the writer. Readers may scale by load. Growing it, such as adding a reader or a
/// larger class, changes it in place.
/// </summary>
public sealed class AuroraCluster : Database
{
    const int IdentifierLimit = 63;

    // A member of a global database is given these from outside of its own definition: when it joins, and when regions change roles.
    static readonly ImmutableArray<string> GivenToMembers = ["globalClusterIdentifier", "replicationSourceIdentifier"];

    readonly AuroraCluster? _primary;

    /// <summary>Makes the cluster.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and the network; for a secondary cluster of a global database, the primary one.</param>
    /// <param name="options">Pulumi's options; for a secondary cluster, a provider of its region.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">There is a primary cluster, and it or the spec is not of a global database.</exception>
    public AuroraCluster(string name, AuroraClusterArgs args, ComponentResourceOptions? options = null)
        : base("AuroraCluster", name, args.Block ?? name, args.For(name), options, args.Spec.Engine, args.Network)
    {
        _primary = args.Primary;
        var spec = SpecOf(args);
        var version = spec.EngineVersion ?? DatabaseDefaults.AuroraVersion(spec.Engine);
        ParameterGroup = Parameters(spec, version);
        DatabaseName = spec.DatabaseName;
        var master = spec.Global is not null && _primary is null ? new MasterSecret(ChildName("master"), MasterUser, () => Child(), this, args.SecondaryRegions) : null;
        Cluster = Make(spec, version, master);
        MonitoringRole = EnhancedMonitoring.Role(ChildName("monitoring"), spec.EnhancedMonitoringSeconds, Child());
        var instances = MakeInstances(spec);
        Instances = instances.Zip(spec.Instances).ToImmutableDictionary(pair => pair.Second.Name, pair => pair.First);
        Engine = spec.Engine;
        CustomEndpoints = spec.CustomEndpoints.ToImmutableDictionary(endpoint => endpoint.Name, Make);
        Scaling = spec.ReaderScaling is { } scaling ? new(name, scaling, Cluster, instances[1..], Child) : null;
        GlobalCluster = spec.Global is null ? null : _primary?.GlobalCluster ?? MakeGlobal(spec);

        // A cluster without a writer answers by its endpoint for reads only.
        Endpoint = IsSecondary ? Cluster.ReaderEndpoint : Cluster.Endpoint;
        ReaderEndpoint = Cluster.ReaderEndpoint;
        SecretArn = _primary is { } primary ? Output.Tuple(primary.SecretArn, Cluster.Arn).Apply(arns => InRegionOf(arns.Item2, arns.Item1))
            : master?.Secret.Arn ?? Cluster.MasterUserSecrets.Apply(secrets => secrets[0].SecretArn!);
        RegisterOutputs();
    }

    /// <summary>The cluster: storage and endpoints.</summary>
    public Rds.Cluster Cluster { get; }

    /// <summary>The key of a secondary cluster; none elsewhere, where RDS's own encrypts.</summary>
    public Kms.Key? Key { get; private set; }

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

    /// <summary>The global database that it is a member of, the same for all members; none unless the spec asks.</summary>
    public Rds.GlobalCluster? GlobalCluster { get; }

    /// <summary>Whether it is a secondary cluster of a global database: it answers reads, and passes writes on where the spec asks for that.</summary>
    public bool IsSecondary => _primary is not null;

    /// <summary>The name of the first database.</summary>
    internal string DatabaseName { get; }

    /// <summary>The host name that spreads reads over the readers.</summary>
    [Output("readerEndpoint")]
    public Output<string> ReaderEndpoint { get; private set; }

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", Cluster.ClusterIdentifier)];

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

    static AuroraClusterSpec SpecOf(AuroraClusterArgs args)
    {
        if (args.Primary is null)
            return args.Spec;
        if (args.Spec.Global is null || args.Primary.GlobalCluster is null)
        {
            throw new ArgumentException(
                $"primary is \"{args.Primary.Block}\", and global is not set in {(args.Spec.Global is null ? "this spec" : "the primary's")}; allowed: a global database in both; set it in the spec");
        }

        return args.Spec.AsSecondary();
    }

    Rds.Cluster Make(AuroraClusterSpec spec, string version, MasterSecret? master)
    {
        var args = new Rds.ClusterArgs
        {
            Engine = DatabaseDefaults.AuroraEngine(spec.Engine),
            EngineVersion = version,
            Port = Port,
            DbSubnetGroupName = SubnetGroup.Name,
            DbClusterParameterGroupName = ParameterGroup.Name,
            VpcSecurityGroupIds = [SecurityGroupId],
            IamDatabaseAuthenticationEnabled = true,
            StorageEncrypted = true,
            BackupRetentionPeriod = spec.BackupRetentionDays,
            CopyTagsToSnapshot = true,
            DeletionProtection = spec.DeletionProtection,
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
        var options = _primary is { } primary ? Follow(args, spec, primary) : Lead(args, spec, master);
        if (spec.Global is not null)
            options.IgnoreChanges = [.. GivenToMembers];
        return new(Name, args, options);
    }

    // What a cluster has that takes writes: a first database, a user and a last snapshot.
    CustomResourceOptions Lead(Rds.ClusterArgs args, AuroraClusterSpec spec, MasterSecret? master)
    {
        args.DatabaseName = spec.DatabaseName;
        args.MasterUsername = MasterUser;
        if (master is null)
            args.ManageMasterUserPassword = true;
        else
            args.MasterPassword = master.Password;
        args.SkipFinalSnapshot = !spec.DeletionProtection;
        if (spec.DeletionProtection)
            args.FinalSnapshotIdentifier = ChildName("final");
        return Child();
    }

    // What a copy has instead. Another region needs a key of its own to encrypt with, and the primary has to run first.
    CustomResourceOptions Follow(Rds.ClusterArgs args, AuroraClusterSpec spec, AuroraCluster primary)
    {
        Key = new(ChildName("key"), new() { Description = $"Encrypts {Name}", EnableKeyRotation = true }, Child());
        args.GlobalClusterIdentifier = primary.GlobalCluster!.Id;
        args.SourceRegion = primary.Cluster.Arn.Apply(RegionOf);
        args.KmsKeyId = Key.Arn;
        args.SkipFinalSnapshot = true;
        if (spec.Global!.WriteForwarding)
            args.EnableGlobalWriteForwarding = true;
        return Child([primary.GlobalCluster, .. primary.Ready]);
    }

    // It is named after the cluster, whose generated name no other has in the account.
    Rds.GlobalCluster MakeGlobal(AuroraClusterSpec spec) => new(Name, new()
    {
        GlobalClusterIdentifier = Cluster.ClusterIdentifier,
        SourceDbClusterIdentifier = Cluster.Arn,
        DeletionProtection = spec.DeletionProtection,
        // Lets its members go when it is deleted; they stay.
        ForceDestroy = true,
    }, Child([.. Ready]));

    // arn:aws:rds:us-east-1:…
    static string RegionOf(string arn) => arn.Split(':') is { Length: > 3 } parts ? parts[3] : "";

    static string InRegionOf(string other, string arn) => arn.Split(':') is { Length: > 3 } parts ? string.Join(':', [.. parts[..3], RegionOf(other), .. parts[4..]]) : arn;

    ImmutableArray<Rds.ClusterInstance> MakeInstances(AuroraClusterSpec spec)
    {
        if (spec.Instances.Count == 0)
            return [];
        var first = Make(spec, 0, []);
        return [first, .. Enumerable.Range(1, spec.Instances.Count - 1).Select(position => Make(spec, position, [first]))];
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
