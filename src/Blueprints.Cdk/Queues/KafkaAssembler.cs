using Blueprints.Queues;

namespace Blueprints.Cdk;

/// <summary>Makes the Kafka clusters of a blueprint.</summary>
sealed class KafkaAssembler : BlockAssembler<KafkaSpec>
{
    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, KafkaSpec spec) => new KafkaCluster(assembly.Scope, block, new() { Spec = spec, Network = assembly.Network });
}
