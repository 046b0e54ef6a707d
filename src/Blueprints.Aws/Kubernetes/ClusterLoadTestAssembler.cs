using Blueprints.Kubernetes;

namespace Blueprints.Aws;

/// <summary>Makes the load tests that run in a cluster.</summary>
sealed class ClusterLoadTestAssembler : BlockAssembler<PodLoadTestSpec>
{
    public override int Stage => 4;

    protected override BlockComponent Make(BlueprintAssembly assembly, string block, PodLoadTestSpec spec) =>
        new ClusterLoadTest(assembly.ChildName(block), new() { Spec = spec, Block = block, Cluster = assembly.Cluster }, assembly.Child());
}
