using Blueprints.Databases;

namespace Blueprints.Cdk;

/// <summary>Makes the Aurora clusters of a blueprint.</summary>
sealed class AuroraClusterAssembler : BlockAssembler<AuroraClusterSpec>
{
    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, AuroraClusterSpec spec) => new AuroraCluster(assembly.Scope, block, new()
    {
        Spec = spec,
        Network = assembly.Network,
        Primary = spec.Global is null ? null : (AuroraCluster?)assembly.PrimaryOf(block),
        SecondaryRegions = assembly.ReplicaRegions,
    });
}
