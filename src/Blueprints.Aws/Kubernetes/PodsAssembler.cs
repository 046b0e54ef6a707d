using Blueprints.Kubernetes;

namespace Blueprints.Aws;

/// <summary>Makes what AWS has of a kind of pods.</summary>
/// <typeparam name="TSpec">The kind.</typeparam>
sealed class PodsAssembler<TSpec> : BlockAssembler<TSpec> where TSpec : BlockSpec, IPodsSpec
{
    public override int Stage => 4;

    protected override BlockComponent Make(BlueprintAssembly assembly, string block, TSpec spec) => new ClusterPods(assembly.ChildName(block), new()
    {
        Spec = spec,
        Block = block,
        Cluster = assembly.Cluster,
        Targets = [.. ServerSurroundings.Targets(assembly, block)],
    }, assembly.Child());
}
