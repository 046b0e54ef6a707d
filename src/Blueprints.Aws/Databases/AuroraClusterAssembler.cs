using Blueprints.Databases;

namespace Blueprints.Aws;

/// <summary>Makes an Aurora cluster of a blueprint.</summary>
sealed class AuroraClusterAssembler : BlockAssembler<AuroraClusterSpec>
{
    protected override BlockComponent Make(BlueprintAssembly assembly, string block, AuroraClusterSpec spec) => new AuroraCluster(assembly.ChildName(block), new()
    {
        Spec = spec,
        Block = block,
        Network = assembly.Network,
        Primary = spec.Global is null ? null : (AuroraCluster?)assembly.PrimaryOf(block),
        SecondaryRegions = assembly.ReplicaRegions,
    }, assembly.Child());
}
