using Blueprints.Queues;

namespace Blueprints.Cdk;

/// <summary>Makes the RabbitMQ brokers of a blueprint.</summary>
sealed class RabbitMqAssembler : BlockAssembler<RabbitMqSpec>
{
    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, RabbitMqSpec spec) => new RabbitMqBroker(assembly.Scope, block, new() { Spec = spec, Network = assembly.Network });
}
