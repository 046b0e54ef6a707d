using Blueprints.Kubernetes;

namespace Blueprints.Aws.Tests;

/// <summary>The phases in a cluster, on nodes and one on Fargate.</summary>
static class ClusterPhases
{
    const string OnFargate = "phase4-fargate";

    public static IEnumerable<string> Names => ["phase2-k8s", "phase3-k8s", "phase4-k8s", "phase5-k8s", OnFargate];

    /// <summary>The blueprint of a name; null for one that is no phase in a cluster.</summary>
    public static Blueprint? Find(string design)
    {
        if (!Names.Contains(design))
            return null;
        var phase = Roadmap.Phase(design["phase".Length] - '0', options: new() { Kubernetes = true });
        return design != OnFargate ? phase : phase with { Blocks = [.. phase.Blocks.Select(block => block.Spec is KubernetesClusterSpec cluster ? block with { Spec = cluster with { Compute = KubernetesCompute.Fargate } } : block)] };
    }
}
