using System.Collections.Immutable;

namespace Blueprints.Cdk;

/// <summary>What <see cref="ClusterPods"/> take.</summary>
public sealed record ClusterPodsProps : BlockProps<BlockSpec>
{
    /// <summary>The cluster that they run in.</summary>
    public required KubernetesCluster Cluster { get; init; }

    /// <summary>The load balancers' target groups that they join: <c>balancer.Target("web")</c>. Default: none.</summary>
    public ImmutableArray<FleetTarget> Targets { get; init; } = [];
}
