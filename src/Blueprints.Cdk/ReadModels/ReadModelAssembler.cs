using Blueprints.ReadModels;

namespace Blueprints.Cdk;

/// <summary>Makes the read models of a blueprint.</summary>
sealed class ReadModelAssembler : BlockAssembler<ReadModelSpec>
{
    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, ReadModelSpec spec) =>
        new ReadModel(assembly.Scope, block, new() { Spec = spec, Network = assembly.Network, MasterUserArn = assembly.Wiring.SearchMasterUserArn });
}
