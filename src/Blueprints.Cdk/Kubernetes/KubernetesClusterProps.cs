using System.Collections.Immutable;
using Blueprints.Kubernetes;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="KubernetesCluster"/> takes.</summary>
public sealed record KubernetesClusterProps : BlockProps<KubernetesClusterSpec>
{
    /// <summary>Where it stands: the private subnets, in which nodes, pods and the control plane's addresses are.</summary>
    public required NetworkReference Network { get; init; }

    /// <summary>The ARNs of the IAM roles or users that may do everything in the cluster, by a name of your own, which their resources keep. Default: none but whoever deploys the stack.</summary>
    public ImmutableDictionary<string, string> Administrators { get; init; } = ImmutableDictionary<string, string>.Empty;
}
