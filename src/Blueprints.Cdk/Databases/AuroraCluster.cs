using System.Collections.Immutable;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.RDS;
using Amazon.CDK.AWS.SecretsManager;
using Blueprints.Databases;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>An Aurora cluster: a writer, readers by the spec, automatic scaling of readers. Alone, or in a global database as its primary or as a copy.</summary>
public sealed class AuroraCluster : Database
{
    const int IdentifierLimit = 63;

    readonly AuroraCluster? _primary;
    readonly string? _secretName;

    /// <summary>Makes the cluster.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec and the network.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">It is to be a copy of a cluster that is in no global database.</exception>
    /// <exception cref="NotSupportedException">The spec has custom endpoints, which CloudFormation has no resource for.</exception>
    public AuroraCluster(Construct scope, string id, AuroraClusterProps props)
        : base(scope, id, "AuroraCluster", props.Carry(id, props.Shard), props.Spec.Engine, props.Network)
    {
        _primary = props.Primary;
        var spec = SpecOf(props);
        var version = spec.EngineVersion ?? DatabaseDefaults.AuroraVersion(spec.Engine);
        DatabaseName = spec.DatabaseName;
        ParameterGroup = new(this, "parameters", new CfnDBClusterParameterGroupProps
        {
            Family = DatabaseDefaults.AuroraFamily(spec.Engine, version),
            Description = $"Parameters of {Name}",
            Parameters = Parameters(spec.Engine, spec.Diagnostics),
        });
        var isGlobalPrimary = spec.Global is not null && _primary is null;
        _secretName = isGlobalPrimary ? ChildName("master") : null;
        var master = isGlobalPrimary ? MasterSecret.Make(this, $"Master password of {Name}", MasterUser, _secretName, props.SecondaryRegions) : null;
        Cluster = Make(spec, version, master);
        MonitoringRole = EnhancedMonitoring.Make(this, spec.EnhancedMonitoringSeconds);
        var instances = MakeInstances(spec);
        Instances = instances.Zip(spec.Instances).ToImmutableDictionary(pair => pair.Second.Name, pair => pair.First);
        Ready = [.. instances];
        Scaling = spec.ReaderScaling is { } scaling ? new(this, scaling, Cluster.Ref, instances[1..]) : null;
        GlobalName = _primary?.GlobalName ?? (isGlobalPrimary ? PhysicalNames.Within(IdentifierLimit, Name) : null);
        GlobalCluster = isGlobalPrimary ? MakeGlobal(spec) : null;

        // A cluster without a writer answers by its endpoint for reads only.
        Endpoint = IsSecondary ? Cluster.AttrReadEndpointAddress : Cluster.AttrEndpointAddress;
        ReaderEndpoint = Cluster.AttrReadEndpointAddress;
        SecretArn = _primary is { } primary ? primary.CopiedSecretArn(this) : master?.SecretArn ?? Cluster.AttrMasterUserSecretSecretArn;
    }

    /// <summary>The cluster.</summary>
    public CfnDBCluster Cluster { get; }

    /// <summary>The key that a copy encrypts with in its own region; null for other clusters.</summary>
    public Key? Key { get; private set; }

    /// <summary>The cluster's parameters: TLS required.</summary>
    public CfnDBClusterParameterGroup ParameterGroup { get; }

    /// <summary>The instances by the names of the spec.</summary>
    public ImmutableDictionary<string, CfnDBInstance> Instances { get; }

    /// <summary>The role of enhanced monitoring; null where the spec has none.</summary>
    public Role? MonitoringRole { get; }

    /// <summary>The scaling of readers; null where the spec has none.</summary>
    public ReaderAutoScaling? Scaling { get; }

    /// <summary>The global database, with its primary cluster; null elsewhere.</summary>
    public CfnGlobalCluster? GlobalCluster { get; }

    /// <summary>Whether it is a copy of a cluster in another region.</summary>
    public bool IsSecondary => _primary is not null;

    /// <summary>The host name to read from.</summary>
    public string ReaderEndpoint { get; }

    internal string DatabaseName { get; }

    internal string? GlobalName { get; }

    internal override ImmutableArray<CfnResource> Ready { get; }

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", Cluster.Ref)];

    internal override IEnumerable<(string Name, string Value)> Environment => base.Environment
        .Append(("READER_ENDPOINT", ReaderEndpoint));

    private protected override string SecretResource => IsSecondary ? $"{SecretArn}-??????" : SecretArn;

    // Secrets Manager copies a secret under its name: in the other region its ARN differs by the region, and by an ending that nobody here can know.
    string CopiedSecretArn(Construct other) => $"arn:aws:secretsmanager:{Stack.Of(other).Region}:{Stack.Of(other).Account}:secret:{_secretName}";

    static AuroraClusterSpec SpecOf(AuroraClusterProps props)
    {
        if (props.Spec.CustomEndpoints.Count > 0)
            throw new NotSupportedException($"customEndpoints has {props.Spec.CustomEndpoints.Count}; allowed: none, because CloudFormation has no resource for them; remove them, or deploy with Pulumi");
        if (props.Primary is null)
            return props.Spec;
        if (props.Spec.Global is null || props.Primary.GlobalName is null)
        {
            throw new ArgumentException(
                $"primary is \"{props.Primary.Block}\", and global is not set in {(props.Spec.Global is null ? "this spec" : "the primary's")}; allowed: a global database in both; set it in the spec");
        }

        return props.Spec.AsSecondary();
    }

    CfnDBCluster Make(AuroraClusterSpec spec, string version, Secret? master)
    {
        var props = AuroraSettings.Cluster(spec, version, Port, SubnetGroup, ParameterGroup, SecurityGroupId);
        if (_primary is { } primary)
            Follow(props, spec, primary);
        else
            Lead(props, spec, master);
        var cluster = new CfnDBCluster(this, "cluster", props);
        AuroraSettings.AddNewer(cluster, spec);
        // The last snapshot is of a cluster that takes writes; a copy's data is its primary's.
        cluster.ApplyRemovalPolicy(_primary is null && spec.DeletionProtection ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY);
        return cluster;
    }

    // What a cluster has that takes writes: a first database and a user.
    static void Lead(CfnDBClusterProps props, AuroraClusterSpec spec, Secret? master)
    {
        props.DatabaseName = spec.DatabaseName;
        props.MasterUsername = MasterUser;
        if (master is null)
            props.ManageMasterUserPassword = true;
        else
            props.MasterUserPassword = MasterSecret.PasswordOf(master);
    }

    // What a copy has instead. Another region needs a key of its own to encrypt with.
    void Follow(CfnDBClusterProps props, AuroraClusterSpec spec, AuroraCluster primary)
    {
        Key = new(this, "key", new KeyProps { Description = $"Encrypts {Name}", EnableKeyRotation = true });
        props.GlobalClusterIdentifier = primary.GlobalName;
        props.SourceRegion = Stack.Of(primary).Region;
        props.KmsKeyId = Key.KeyArn;
        props.EnableGlobalWriteForwarding = spec.Global!.WriteForwarding ? true : null;
    }

    CfnGlobalCluster MakeGlobal(AuroraClusterSpec spec)
    {
        var global = new CfnGlobalCluster(this, "global", new CfnGlobalClusterProps
        {
            GlobalClusterIdentifier = GlobalName,
            SourceDbClusterIdentifier = Cluster.Ref,
            DeletionProtection = spec.DeletionProtection,
        });
        foreach (var instance in Ready)
            global.AddDependency(instance);
        return global;
    }

    ImmutableArray<CfnDBInstance> MakeInstances(AuroraClusterSpec spec)
    {
        var made = ImmutableArray.CreateBuilder<CfnDBInstance>();
        for (var position = 0; position < spec.Instances.Count; position++)
        {
            var instance = new CfnDBInstance(this, $"instance-{spec.Instances[position].Name}", AuroraSettings.Instance(spec, position, Cluster.Ref, MonitoringRole?.RoleArn));
            // The first instance of a cluster becomes its writer.
            if (position > 0)
                instance.AddDependency(made[0]);
            made.Add(instance);
        }

        return made.ToImmutable();
    }
}
