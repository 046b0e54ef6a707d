using Blueprints.Kubernetes;

namespace Blueprints.Cdk;

/// <summary>Makes the cluster of a blueprint.</summary>
sealed class ClusterAssembler : BlockAssembler<KubernetesClusterSpec>
{
    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, KubernetesClusterSpec spec) =>
        new KubernetesCluster(assembly.Scope, block, new() { Spec = spec, Network = assembly.Network, Administrators = assembly.Wiring.ClusterAdministrators });
}
