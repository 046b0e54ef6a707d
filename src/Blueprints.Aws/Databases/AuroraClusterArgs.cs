using Blueprints.Databases;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What an <see cref="AuroraCluster"/> takes.</summary>
public sealed class AuroraClusterArgs : BlockArgs<AuroraClusterSpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }

    /// <summary>
    /// The primary cluster of the global database that this cluster is a secondary one of, in another region and given before. The spec is then the primary's. Default: none.
    /// </summary>
    public AuroraCluster? Primary { get; init; }

    /// <summary>The regions of the secondary clusters, for the primary of a global database: they get a copy of the password's secret. Default: none.</summary>
    public ValueList<string> SecondaryRegions { get; init; } = [];

    /// <summary>The shard that the cluster is, in a sharded database. Default: none.</summary>
    [Input("shard")]
    public string? Shard { get; init; }
}
