using Blueprints.Sharding;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="ShardedDatabase"/> takes.</summary>
public sealed record ShardedDatabaseProps : BlockProps<ShardedDatabaseSpec>
{
    /// <summary>Where its clusters are placed: the isolated subnets.</summary>
    public required NetworkReference Network { get; init; }

    /// <summary>The cluster that is the first shard, if the spec names one. Default: none.</summary>
    public AuroraCluster? FirstShard { get; init; }

    /// <summary>The sharded database that takes the writes, for one that is its copy in another region. Default: none.</summary>
    public ShardedDatabase? Primary { get; init; }

    /// <summary>The regions that copies stand in. Default: none.</summary>
    public ValueList<string> SecondaryRegions { get; init; } = [];
}
