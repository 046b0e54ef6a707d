using Blueprints.Caching;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="CacheCluster"/> takes.</summary>
public sealed record CacheClusterProps : BlockProps<CacheSpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    public required NetworkReference Network { get; init; }

    /// <summary>The topic that is told of failovers and maintenance. Default: none.</summary>
    public string? NotificationTopicArn { get; init; }
}
