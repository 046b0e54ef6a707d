using Blueprints.Databases;

namespace Blueprints.Cdk;

/// <summary>What an <see cref="AuroraCluster"/> takes.</summary>
public sealed record AuroraClusterProps : BlockProps<AuroraClusterSpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    public required NetworkReference Network { get; init; }

    /// <summary>The cluster that takes the writes, for one that is its copy in another region. Default: none.</summary>
    public AuroraCluster? Primary { get; init; }

    /// <summary>The regions that copies stand in, which get copies of the secret. Default: none.</summary>
    public ValueList<string> SecondaryRegions { get; init; } = [];

    /// <summary>The shard that it is, in a sharded database. Default: none.</summary>
    public string? Shard { get; init; }
}
