using Blueprints.Kubernetes;

namespace Blueprints.Cdk;

/// <summary>Makes the load tests that run in a cluster.</summary>
sealed class ClusterLoadTestAssembler : BlockAssembler<PodLoadTestSpec>
{
    public override int Stage => 4;

    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, PodLoadTestSpec spec) => new ClusterLoadTest(assembly.Scope, block, new() { Spec = spec, Cluster = assembly.Cluster });
}
