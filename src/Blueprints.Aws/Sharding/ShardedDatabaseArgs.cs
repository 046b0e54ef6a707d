using Blueprints.Sharding;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="ShardedDatabase"/> takes.</summary>
public sealed class ShardedDatabaseArgs : BlockArgs<ShardedDatabaseSpec>
{
    /// <summary>Where its clusters are placed: the isolated subnets.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }

    /// <summary>The cluster that is the map's first shard; needed if the spec names one. Default: none, every shard is made here.</summary>
    public AuroraCluster? FirstShard { get; init; }

    /// <summary>The database in the primary region, where its shards are global: the shards made here are its secondary clusters. Default: none.</summary>
    public ShardedDatabase? Primary { get; init; }

    /// <summary>The regions of the secondary clusters, for the primary database of global shards. Default: none.</summary>
    public ValueList<string> SecondaryRegions { get; init; } = [];
}
