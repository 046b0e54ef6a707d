using Blueprints.Kubernetes;

namespace Blueprints.Cdk;

/// <summary>Makes what AWS has of a kind of pods.</summary>
/// <typeparam name="TSpec">The kind.</typeparam>
sealed class PodsAssembler<TSpec> : BlockAssembler<TSpec> where TSpec : BlockSpec, IPodsSpec
{
    public override int Stage => 4;

    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, TSpec spec) =>
        new ClusterPods(assembly.Scope, block, new() { Spec = spec, Cluster = assembly.Cluster, Targets = ServerSurroundings.Targets(assembly, block) });
}
