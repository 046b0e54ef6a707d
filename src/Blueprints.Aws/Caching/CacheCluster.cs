using System.Globalization;
using Blueprints.Caching;
using Pulumi;
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
        ReplicationGroup = new(name, Describe(spec, version), Child());
        Endpoint = ReplicationGroup.ConfigurationEndpointAddress;
        RegisterOutputs();
    }

    /// <summary>The isolated subnets it lives in.</summary>
    public ElastiCache.SubnetGroup SubnetGroup { get; }

    /// <summary>Its parameters: cluster mode, and what is evicted when memory is full.</summary>
    public ElastiCache.ParameterGroup ParameterGroup { get; }

    /// <summary>The replication group.</summary>
    public ElastiCache.ReplicationGroup ReplicationGroup { get; }

    /// <summary>The host name from which a cluster-mode client learns the shards.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("ENDPOINT", Endpoint), ("PORT", Port.ToString(CultureInfo.InvariantCulture))];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("cacheEndpoint", Endpoint)];

    ElastiCache.ParameterGroup Parameters(CacheSpec spec, string version) => new(Name, new()
    {
        Family = CacheDefaults.Family(spec.Engine, version),
        Description = $"Parameters of {Name}",
        Parameters = [Parameter("cluster-enabled", "yes"), Parameter("maxmemory-policy", CacheDefaults.EvictionPolicy(spec.Uses))],
    }, Child());

    static ElastiCache.Inputs.ParameterGroupParameterArgs Parameter(string name, string value) => new() { Name = name, Value = value };

    ElastiCache.ReplicationGroupArgs Describe(CacheSpec spec, string version)
    {
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
            SecurityGroupIds = [SecurityGroup.Id],
            TransitEncryptionEnabled = true,
            TransitEncryptionMode = "required",
            AtRestEncryptionEnabled = true,
            // AWS wants it in cluster mode even where there is no replica to fail over to.
            AutomaticFailoverEnabled = true,
            MultiAzEnabled = spec.ReplicasPerShard > 0,
            SnapshotRetentionLimit = spec.SnapshotRetentionDays,
        };
        if (spec.MaintenanceWindow is { } window)
            args.MaintenanceWindow = window;
        if (spec.DataTiering)
            args.DataTieringEnabled = true;
        if (ShortName.WhereTooLong(Name, IdLimit) is { } id)
            args.ReplicationGroupId = id;
        return args;
    }
}
