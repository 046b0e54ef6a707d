using Blueprints.Caching;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="MemcachedCluster"/> takes.</summary>
public sealed class MemcachedClusterArgs : BlockArgs<MemcachedSpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }
}
