using Blueprints.Kubernetes;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="ClusterLoadTest"/> takes.</summary>
public sealed record ClusterLoadTestProps : BlockProps<PodLoadTestSpec>
{
    /// <summary>The cluster that it runs in, which collects its output where it collects pods' logs. Default: none.</summary>
    public KubernetesCluster? Cluster { get; init; }
}
