using System.Collections.Immutable;
using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.Logs;
using Blueprints.Caching;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>A Valkey or Redis cache in cluster mode, encrypted at rest and in transit, with shards, replicas and the scaling of both by the spec.</summary>
public sealed class CacheCluster : NetworkedBlock
{
    /// <summary>Makes the cache.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec and the network.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public CacheCluster(Construct scope, string id, CacheClusterProps props) : base(scope, id, "CacheCluster", props.Carry(id), CacheDefaults.Port, props.Network, "Cache: its callers in, nothing out")
    {
        var spec = props.Spec;
        SubnetGroup = new(this, "subnets", new CfnSubnetGroupProps { SubnetIds = [.. props.Network.IsolatedSubnetIds], Description = $"Isolated subnets of {Name}" });
        ParameterGroup = new(this, "parameters", new CfnParameterGroupProps
        {
            CacheParameterGroupFamily = CacheDefaults.Family(spec.Engine, VersionOf(spec)),
            Description = $"Parameters of {Name}",
            Properties = new Dictionary<string, string> { ["cluster-enabled"] = "yes", ["maxmemory-policy"] = CacheDefaults.EvictionPolicy(spec.Uses) },
        });
        LogGroups = spec.Logs.ToImmutableDictionary(log => log, log => RetainedLogs.Make(this, LogName(log), spec.LogRetentionDays));
        Users = spec.AllUsers.Count == 0 ? null : new(this, Name, spec.Engine, spec.AllUsers);
        ReplicationGroup = Make(props);
        ShardScaling = CacheScaling.Shards(this, spec, ReplicationGroup);
        ReplicaScaling = CacheScaling.Replicas(this, spec, ReplicationGroup);
        Endpoint = ReplicationGroup.AttrConfigurationEndPointAddress;
    }

    /// <summary>The isolated subnets that it stands in.</summary>
    public CfnSubnetGroup SubnetGroup { get; }

    /// <summary>Its parameters: cluster mode, and what it forgets first.</summary>
    public CfnParameterGroup ParameterGroup { get; }

    /// <summary>The cache.</summary>
    public CfnReplicationGroup ReplicationGroup { get; }

    /// <summary>Its logs by kind.</summary>
    public ImmutableDictionary<CacheLog, LogGroup> LogGroups { get; }

    /// <summary>Who may do what in it; null where the spec names nobody.</summary>
    public CacheUsers? Users { get; }

    /// <summary>The scaling of shards; null where the spec has none.</summary>
    public CacheScaling? ShardScaling { get; }

    /// <summary>The scaling of replicas; null where the spec has none.</summary>
    public CacheScaling? ReplicaScaling { get; }

    /// <summary>The host name that tells clients of all shards.</summary>
    public string Endpoint { get; }

    // A token to sign in with is made for the group's id.
    internal override IEnumerable<(string Name, string Value)> Environment =>
        [("ENDPOINT", Endpoint), ("PORT", Port.ToString(CultureInfo.InvariantCulture)), .. Users is null ? [] : Users.Environment.Prepend(("NAME", ReplicationGroup.Ref))];

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", ReplicationGroup.Ref)];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("cacheEndpoint", Endpoint)];

    internal override void Connect(BlockConstruct caller)
    {
        base.Connect(caller);
        if (caller is Servers servers && Users?.RightsOf(servers.Block, Arn) is { } rights)
            Grant($"to-{servers.Block}", servers.Role, rights);
    }

    string Arn => $"arn:aws:elasticache:{Stack.Of(this).Region}:{Stack.Of(this).Account}:replicationgroup:{ReplicationGroup.Ref}";

    static string VersionOf(CacheSpec spec) => spec.EngineVersion ?? CacheDefaults.Version(spec.Engine);

    static string LogName(CacheLog log) => log == CacheLog.Slow ? "slow-log" : "engine-log";

    CfnReplicationGroup Make(CacheClusterProps props)
    {
        var spec = props.Spec;
        var group = new CfnReplicationGroup(this, "cache", new CfnReplicationGroupProps
        {
            ReplicationGroupDescription = $"Blueprint block {Block}",
            Engine = CacheDefaults.Name(spec.Engine),
            EngineVersion = VersionOf(spec),
            CacheNodeType = spec.NodeType,
            Port = Port,
            NumNodeGroups = spec.Shards,
            ReplicasPerNodeGroup = spec.ReplicasPerShard,
            CacheParameterGroupName = ParameterGroup.Ref,
            CacheSubnetGroupName = SubnetGroup.Ref,
            SecurityGroupIds = [SecurityGroupId],
            TransitEncryptionEnabled = true,
            TransitEncryptionMode = "required",
            AtRestEncryptionEnabled = true,
            // AWS wants it in cluster mode even where there is no replica to fail over to.
            AutomaticFailoverEnabled = true,
            MultiAzEnabled = spec.ReplicasPerShard > 0,
            SnapshotRetentionLimit = spec.SnapshotRetentionDays,
            LogDeliveryConfigurations = spec.Logs.Count == 0 ? null : spec.Logs.Select(Deliver).ToArray(),
            UserGroupIds = Users is null ? null : [Users.Group.Ref],
            NotificationTopicArn = props.NotificationTopicArn,
            PreferredMaintenanceWindow = spec.MaintenanceWindow,
            DataTieringEnabled = spec.DataTiering ? true : null,
        });
        // More shards are added to the cache that is there.
        group.CfnOptions.UpdatePolicy = new CfnUpdatePolicy { UseOnlineResharding = true };
        group.ApplyRemovalPolicy(spec.FinalSnapshot ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY);
        return group;
    }

    CfnReplicationGroup.LogDeliveryConfigurationRequestProperty Deliver(CacheLog log) => new()
    {
        LogType = LogName(log),
        LogFormat = "json",
        DestinationType = "cloudwatch-logs",
        DestinationDetails = new CfnReplicationGroup.DestinationDetailsProperty
        {
            CloudWatchLogsDetails = new CfnReplicationGroup.CloudWatchLogsDestinationDetailsProperty { LogGroup = LogGroups[log].LogGroupName },
        },
    };
}
