using Blueprints.Queues;

namespace Blueprints.Aws;

/// <summary>Makes a RabbitMQ broker of a blueprint.</summary>
sealed class RabbitMqAssembler : BlockAssembler<RabbitMqSpec>
{
    protected override BlockComponent Make(BlueprintAssembly assembly, string block, RabbitMqSpec spec) =>
        new RabbitMqBroker(assembly.ChildName(block), new() { Spec = spec, Block = block, Network = assembly.Network }, assembly.Child());
}
