using Blueprints.Queues;

namespace Blueprints.Aws;

/// <summary>Makes a Kafka cluster of a blueprint.</summary>
sealed class KafkaAssembler : BlockAssembler<KafkaSpec>
{
    protected override BlockComponent Make(BlueprintAssembly assembly, string block, KafkaSpec spec) => new KafkaCluster(
        assembly.ChildName(block), new() { Spec = spec, Block = block, Network = assembly.Network, Zones = assembly.Blueprint.Network.Spec.Zones }, assembly.Child());
}
