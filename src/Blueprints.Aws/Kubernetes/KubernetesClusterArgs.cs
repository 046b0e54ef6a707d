using System.Collections.Immutable;
using Blueprints.Kubernetes;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="KubernetesCluster"/> takes.</summary>
public sealed class KubernetesClusterArgs : BlockArgs<KubernetesClusterSpec>
{
    /// <summary>Where it stands: the private subnets, in which nodes, pods and the control plane's addresses are.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }

    /// <summary>
    /// The ARNs of the IAM roles or users that may do everything in the cluster, by a name of your own, which their resources keep. Default: none but whoever makes the cluster.
    /// </summary>
    public ImmutableDictionary<string, Input<string>> Administrators { get; init; } = ImmutableDictionary<string, Input<string>>.Empty;
}
