using Blueprints.Caching;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="MemcachedCluster"/> takes.</summary>
public sealed record MemcachedClusterProps : BlockProps<MemcachedSpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    public required NetworkReference Network { get; init; }
}
