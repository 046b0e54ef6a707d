using Blueprints.Queues;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="RabbitMqBroker"/> takes.</summary>
public sealed record RabbitMqBrokerProps : BlockProps<RabbitMqSpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    public required NetworkReference Network { get; init; }
}
