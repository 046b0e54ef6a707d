using Blueprints.Queues;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="RabbitMqBroker"/> takes.</summary>
public sealed class RabbitMqBrokerArgs : BlockArgs<RabbitMqSpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }

    /// <summary>The administrator's password; 12 to 250 characters without comma, colon and equals sign. Default: Secrets Manager makes one when the broker is created.</summary>
    public Input<string>? AdminPassword { get; init; }
}
