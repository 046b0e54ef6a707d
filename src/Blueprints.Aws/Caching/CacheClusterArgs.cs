using Blueprints.Caching;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="CacheCluster"/> takes.</summary>
public sealed class CacheClusterArgs : BlockArgs<CacheSpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }

    /// <summary>The ARN of an SNS topic that ElastiCache tells of failovers, scaling and maintenance. Default: none.</summary>
    [Input("notificationTopicArn")]
    public Input<string>? NotificationTopicArn { get; init; }
}
