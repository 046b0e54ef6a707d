using System.Globalization;
using Amazon.CDK.AWS.ElastiCache;
using Blueprints.Caching;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>A Memcached cluster, spread over zones, by TLS only.</summary>
public sealed class MemcachedCluster : NetworkedBlock
{
    /// <summary>Makes the cluster.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec and the network.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public MemcachedCluster(Construct scope, string id, MemcachedClusterProps props)
        : base(scope, id, "MemcachedCluster", props.Carry(id), CacheDefaults.MemcachedPort, props.Network, "Cache: its callers in, nothing out")
    {
        var spec = props.Spec;
        SubnetGroup = new(this, "subnets", new CfnSubnetGroupProps { SubnetIds = [.. props.Network.IsolatedSubnetIds], Description = $"Isolated subnets of {Name}" });
        Cluster = new(this, "cache", new CfnCacheClusterProps
        {
            Engine = "memcached",
            EngineVersion = spec.EngineVersion,
            CacheNodeType = spec.NodeType,
            NumCacheNodes = spec.Nodes,
            AzMode = spec.Nodes > 1 ? "cross-az" : "single-az",
            Port = Port,
            CacheSubnetGroupName = SubnetGroup.Ref,
            VpcSecurityGroupIds = [SecurityGroupId],
            TransitEncryptionEnabled = true,
            PreferredMaintenanceWindow = spec.MaintenanceWindow,
        });
        Endpoint = Cluster.AttrConfigurationEndpointAddress;
    }

    /// <summary>The isolated subnets that it stands in.</summary>
    public CfnSubnetGroup SubnetGroup { get; }

    /// <summary>The cluster.</summary>
    public CfnCacheCluster Cluster { get; }

    /// <summary>The host name that tells clients of all nodes.</summary>
    public string Endpoint { get; }

    internal override IEnumerable<(string Name, string Value)> Environment => [("ENDPOINT", Endpoint), ("PORT", Port.ToString(CultureInfo.InvariantCulture))];

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", Cluster.Ref)];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("cacheEndpoint", Endpoint)];
}
