using Blueprints.Compute;
using Blueprints.Estimation.Clusters;
using Blueprints.Kubernetes;
using Blueprints.Scaling;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>A cluster at its most nodes: what all pods together ask for when autoscalers have followed the busiest hour. Whole pods do not fill nodes to the brim: the last part of a node that holds no pod is not seen here, but in the bill.</summary>
sealed class KubernetesClusterLimits : BlockLimits<KubernetesClusterSpec>
{
    const decimal MebibytesPerGibibyte = 1_024;

    protected override string Size(LimitContext context, string block, KubernetesClusterSpec spec) => spec.Compute == KubernetesCompute.Fargate ? "Fargate"
        : spec.MinNodes == spec.MaxNodes ? $"{spec.MaxNodes} × {spec.NodeType}" : $"{spec.MinNodes} to {spec.MaxNodes} × {spec.NodeType}";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, KubernetesClusterSpec spec)
    {
        if (spec.Compute == KubernetesCompute.Fargate || context.Shape(spec.NodeType) is not { } shape)
            yield break;
        var room = NodeRoom.Of(shape, spec);
        var system = ClusterPods.System(context.Blueprint).ToList();
        var source = $"{shape.Name} less what the kubelet keeps back (EKS AMIs) and daemons ask for; pods asked for in the busiest hour";
        if (room.CpuMillicores > 0)
            yield return context.Limit("CPU for pods", LimitedResource.Cpu, "vCPU", Sum(context, pod => pod.CpuMillicores / 1_000m, system.Sum(group => group.Count * group.CpuMillicores / 1_000m)), spec.MaxNodes * room.CpuMillicores / 1_000m, source);
        if (room.MemoryMiB > 0)
            yield return context.Limit("memory for pods", LimitedResource.Memory, "GiB", Sum(context, pod => pod.MemoryMiB / MebibytesPerGibibyte, system.Sum(group => group.Count * group.MemoryMiB / MebibytesPerGibibyte)), spec.MaxNodes * room.MemoryMiB / MebibytesPerGibibyte, source);
    }

    protected override string? SinglePoint(string block, KubernetesClusterSpec spec) => spec is { Compute: KubernetesCompute.Nodes, MaxNodes: 1 } ? $"{block}: one node" : null;

    static Demand Sum(LimitContext context, Func<PodResources, decimal> size, decimal system) =>
        ClusterPods.Of(context.Blueprint).Aggregate(new Demand(0, system), (sum, pods) => sum + ServerSizes.Needed(context, [pods.Name]) * size(pods.Spec.Pod));
}
