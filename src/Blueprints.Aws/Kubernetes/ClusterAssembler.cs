using Blueprints.Kubernetes;

namespace Blueprints.Aws;

/// <summary>Makes the cluster of a blueprint.</summary>
sealed class ClusterAssembler : BlockAssembler<KubernetesClusterSpec>
{
    protected override BlockComponent Make(BlueprintAssembly assembly, string block, KubernetesClusterSpec spec) => new KubernetesCluster(assembly.ChildName(block), new()
    {
        Spec = spec,
        Block = block,
        Network = assembly.Network,
        Administrators = assembly.ClusterAdministrators,
    }, assembly.Child());
}
