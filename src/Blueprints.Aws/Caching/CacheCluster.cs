using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Caching;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace Blueprints.Aws;

/// <summary>
/// A Valkey or Redis replication group in cluster mode: shards can be added and replicas changed in place. TLS is required, data is encrypted at rest.
/// </summary>
public sealed class CacheCluster : NetworkedBlock
{
    const int IdLimit = 40;

    /// <summary>Makes the cache.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and the network.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public CacheCluster(string name, CacheClusterArgs args, ComponentResourceOptions? options = null)
        : base("CacheCluster", name, args.Block ?? name, args.For(name), options, CacheDefaults.Port, args.Network, "Cache: its callers in, nothing out")
    {
        var spec = args.Spec;
        var version = spec.EngineVersion ?? CacheDefaults.Version(spec.Engine);
        SubnetGroup = new(name, new() { SubnetIds = args.Network.IsolatedSubnetIds, Description = $"Isolated subnets of {name}" }, Child());
        ParameterGroup = Parameters(spec, version);
        LogGroups = spec.Logs.ToImmutableDictionary(log => log, log => new CloudWatch.LogGroup(ChildName(LogName(log)), new() { RetentionInDays = spec.LogRetentionDays }, Child()));
        Users = CacheUsers.Of(name, spec.Engine, spec.AllUsers, Child());
        ReplicationGroup = new(name, Describe(args, version), Options(spec));
        ShardScaling = CacheScaling.Shards(name, spec, ReplicationGroup, Child());
        ReplicaScaling = CacheScaling.Replicas(name, spec, ReplicationGroup, Child());
        Endpoint = ReplicationGroup.ConfigurationEndpointAddress;
        RegisterOutputs();
    }

    /// <summary>The isolated subnets it lives in.</summary>
    public ElastiCache.SubnetGroup SubnetGroup { get; }

    /// <summary>Its parameters: cluster mode, and what is evicted when memory is full.</summary>
    public ElastiCache.ParameterGroup ParameterGroup { get; }

    /// <summary>The replication group.</summary>
    public ElastiCache.ReplicationGroup ReplicationGroup { get; }

    /// <summary>Where its logs go, by log.</summary>
    public ImmutableDictionary<CacheLog, CloudWatch.LogGroup> LogGroups { get; }

    /// <summary>Who may sign in; null where the spec names nobody.</summary>
    public CacheUsers? Users { get; }

    /// <summary>The scaling of its shards; null unless the spec has one.</summary>
    public CacheScaling? ShardScaling { get; }

    /// <summary>The scaling of its replicas; null unless the spec has one.</summary>
    public CacheScaling? ReplicaScaling { get; }

    /// <summary>The host name from which a cluster-mode client learns the shards.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    // A token to sign in with is made for the group's id.
    internal override IEnumerable<(string Name, Input<string> Value)> Environment =>
    [
        ("ENDPOINT", Endpoint),
        ("PORT", Port.ToString(CultureInfo.InvariantCulture)),
        .. Users is null ? [] : Users.Environment.Prepend(("NAME", ReplicationGroup.Id)),
    ];

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", ReplicationGroup.Id)];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("cacheEndpoint", Endpoint)];

    internal override void Connect(BlockComponent caller)
    {
        base.Connect(caller);
        if (caller is Servers servers)
            Users?.Admit(servers, ReplicationGroup.Arn, Child());
    }

    ElastiCache.ParameterGroup Parameters(CacheSpec spec, string version) => new(Name, new()
    {
        Family = CacheDefaults.Family(spec.Engine, version),
        Description = $"Parameters of {Name}",
        Parameters = [Parameter("cluster-enabled", "yes"), Parameter("maxmemory-policy", CacheDefaults.EvictionPolicy(spec.Uses))],
    }, Child());

    static ElastiCache.Inputs.ParameterGroupParameterArgs Parameter(string name, string value) => new() { Name = name, Value = value };

    // What scaling changed, a deployment leaves as it is.
    CustomResourceOptions Options(CacheSpec spec)
    {
        var options = Child();
        if (spec.ShardScaling is not null)
            options.IgnoreChanges.Add("numNodeGroups");
        if (spec.ReplicaScaling is not null)
            options.IgnoreChanges.Add("replicasPerNodeGroup");
        return options;
    }

    static string LogName(CacheLog log) => log == CacheLog.Slow ? "slow-log" : "engine-log";

    ElastiCache.Inputs.ReplicationGroupLogDeliveryConfigurationArgs Deliver(CacheLog log) =>
        new() { LogType = LogName(log), LogFormat = "json", DestinationType = "cloudwatch-logs", Destination = LogGroups[log].Name };

    ElastiCache.ReplicationGroupArgs Describe(CacheClusterArgs wired, string version)
    {
        var spec = wired.Spec;
        var args = new ElastiCache.ReplicationGroupArgs
        {
            Description = $"Blueprint block {Block}",
            Engine = CacheDefaults.Name(spec.Engine),
            EngineVersion = version,
            NodeType = spec.NodeType,
            Port = Port,
            NumNodeGroups = spec.Shards,
            ReplicasPerNodeGroup = spec.ReplicasPerShard,
            ParameterGroupName = ParameterGroup.Name,
            SubnetGroupName = SubnetGroup.Name,
            SecurityGroupIds = [SecurityGroupId],
            TransitEncryptionEnabled = true,
            TransitEncryptionMode = "required",
            AtRestEncryptionEnabled = true,
            // AWS wants it in cluster mode even where there is no replica to fail over to.
            AutomaticFailoverEnabled = true,
            MultiAzEnabled = spec.ReplicasPerShard > 0,
            SnapshotRetentionLimit = spec.SnapshotRetentionDays,
        };
        if (spec.Logs.Count > 0)
            args.LogDeliveryConfigurations = [.. spec.Logs.Select(Deliver)];
        if (Users is not null)
            args.UserGroupIds = [Users.Group.UserGroupId];
        if (spec.FinalSnapshot)
            args.FinalSnapshotIdentifier = ChildName("final");
        if (wired.NotificationTopicArn is { } topic)
            args.NotificationTopicArn = topic;
        if (spec.MaintenanceWindow is { } window)
            args.MaintenanceWindow = window;
        if (spec.DataTiering)
            args.DataTieringEnabled = true;
        if (ShortName.WhereTooLong(Name, IdLimit) is { } id)
            args.ReplicationGroupId = id;
        return args;
    }
}
