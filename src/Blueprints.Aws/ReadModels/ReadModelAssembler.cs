using Blueprints.ReadModels;

namespace Blueprints.Aws;

/// <summary>Makes a read model of a blueprint.</summary>
sealed class ReadModelAssembler : BlockAssembler<ReadModelSpec>
{
    protected override BlockComponent Make(BlueprintAssembly assembly, string block, ReadModelSpec spec)
    {
        var args = new ReadModelArgs { Spec = spec, Block = block, Network = assembly.Network, MasterUserArn = assembly.SearchMasterUserArn };
        return new ReadModel(assembly.ChildName(block), args, assembly.Child());
    }
}
