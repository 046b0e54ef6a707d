using Blueprints.Queues;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="KafkaCluster"/> takes.</summary>
public sealed record KafkaClusterProps : BlockProps<KafkaSpec>
{
    /// <summary>Where it is placed: the isolated subnets, brokers in each.</summary>
    public required NetworkReference Network { get; init; }
}
