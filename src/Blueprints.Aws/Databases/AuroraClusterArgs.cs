using Blueprints.Databases;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What an <see cref="AuroraCluster"/> takes.</summary>
public sealed class AuroraClusterArgs : BlockArgs<AuroraClusterSpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }

    /// <summary>The shard that the cluster is, in a sharded database. Default: none.</summary>
    [Input("shard")]
    public string? Shard { get; init; }
}
