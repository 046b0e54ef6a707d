using Blueprints.Queues;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="KafkaCluster"/> takes.</summary>
public sealed class KafkaClusterArgs : BlockArgs<KafkaSpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }

    /// <summary>The number of isolated subnets, one in each zone, over which brokers are spread; 2 or 3. Default: 2.</summary>
    [Input("zones")]
    public int Zones { get; init; } = 2;
}
