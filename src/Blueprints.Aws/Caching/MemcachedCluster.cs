using System.Globalization;
using Blueprints.Caching;
using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace Blueprints.Aws;

/// <summary>A Memcached cluster with its nodes over the zones. TLS is required.</summary>
public sealed class MemcachedCluster : NetworkedBlock
{
    const int IdLimit = 40;

    /// <summary>Makes the cache.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and the network.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public MemcachedCluster(string name, MemcachedClusterArgs args, ComponentResourceOptions? options = null)
        : base("MemcachedCluster", name, args.Block ?? name, args.For(name), options, CacheDefaults.MemcachedPort, args.Network, "Cache: its callers in, nothing out")
    {
        SubnetGroup = new(name, new() { SubnetIds = args.Network.IsolatedSubnetIds, Description = $"Isolated subnets of {name}" }, Child());
        Cluster = new(name, Describe(args.Spec), Child());
        Endpoint = Cluster.ClusterAddress;
        RegisterOutputs();
    }

    /// <summary>The isolated subnets it lives in.</summary>
    public ElastiCache.SubnetGroup SubnetGroup { get; }

    /// <summary>The cluster.</summary>
    public ElastiCache.Cluster Cluster { get; }

    /// <summary>The host name from which a client with auto discovery learns the nodes.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("ENDPOINT", Endpoint), ("PORT", Port.ToString(CultureInfo.InvariantCulture))];

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", Cluster.Id)];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("cacheEndpoint", Endpoint)];

    ElastiCache.ClusterArgs Describe(MemcachedSpec spec)
    {
        var args = new ElastiCache.ClusterArgs
        {
            Engine = "memcached",
            EngineVersion = spec.EngineVersion,
            NodeType = spec.NodeType,
            NumCacheNodes = spec.Nodes,
            AzMode = spec.Nodes > 1 ? "cross-az" : "single-az",
            Port = Port,
            SubnetGroupName = SubnetGroup.Name,
            SecurityGroupIds = [SecurityGroupId],
            TransitEncryptionEnabled = true,
        };
        if (spec.MaintenanceWindow is { } window)
            args.MaintenanceWindow = window;
        if (ShortName.WhereTooLong(Name, IdLimit) is { } id)
            args.ClusterId = id;
        return args;
    }
}
