using Blueprints.Estimation.Clusters;
using Blueprints.Kubernetes;
using Blueprints.Quantities;
using static System.FormattableString;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// The nodes of a cluster, as many as its pods need in each hour of the day: instance hours and volumes. Pods are packed by what they ask for, beside daemons and what the kubelet keeps back. Rules: EC2 and EBS pricing pages.
/// </summary>
public sealed record ClusterNodes : Billable
{
    /// <summary>The cluster.</summary>
    public required KubernetesClusterSpec Cluster { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        if (sheet.Catalog.FindShape(Cluster.NodeType).Shape is not { } shape)
        {
            sheet.AddUnpriced(this, $"Node hours ({Cluster.NodeType})", "the catalog does not know how large the type is");
            return;
        }

        var room = NodeRoom.Of(shape, Cluster);
        var sizes = ClusterPods.Of(sheet.Load.Blueprint).Select(pods => (pods.Name, pods.Spec.Pod, ClusterPods.Size(pods.Name, pods.Spec, sheet.Load).Instances)).ToList();
        var (low, high) = (Needed(size => size.Low), Needed(size => size.High));
        if (low is null || high is null)
        {
            sheet.AddUnpriced(this, $"Node hours ({Cluster.NodeType})", $"a pod asks for more than a node has for pods ({room.CpuMillicores} millicores, {room.MemoryMiB} MiB)");
            return;
        }

        var (average, busiest) = Day(sheet, room);
        var nodes = new Cases(Clamp(low.Value), average, Clamp(high.Value));
        var pods = sizes.Aggregate(default(Cases), (sum, size) => sum + size.Instances);
        var limited = high > Cluster.MaxNodes ? Invariant($"; all pods together ask for {high} nodes: raise maxNodes") : "";
        var assumption = Invariant($"{pods.Low:0.##} to {pods.High:0.##} pods, {pods.Expected:0.##} on average from the workload, packed hour by hour, up to {busiest} in one, on nodes with {room.CpuMillicores} millicores and {room.MemoryMiB} MiB for them{limited}");
        sheet.Add(this, $"Node hours ({Cluster.NodeType}, Linux, {(Cluster.Spot ? "Spot" : "on-demand")})", $"ec2/{Cluster.NodeType}/linux/{(Cluster.Spot ? "spot" : "on-demand")}", ItemKind.Fixed, nodes * Month.Hours,
            Cluster.Spot ? $"{assumption}; Spot prices move: a planning figure" : assumption);
        sheet.Add(this, "Node volumes (gp3)", "ebs/gp3", ItemKind.Fixed, nodes * Cluster.NodeVolumeGiB, Invariant($"{Cluster.NodeVolumeGiB:0} GiB for each node"));

        int? Needed(Func<Cases, decimal> pick) => Pack(sheet, room, sizes.Select(size => (size.Name, size.Pod, pick(size.Instances))));
    }

    // Pods come and go over the day, and nodes with them: the average of whole nodes, not the nodes of the average.
    (decimal Average, int Busiest) Day(CostSheet sheet, NodeRoom room)
    {
        var blocks = ClusterPods.Of(sheet.Load.Blueprint).Select(pods => (pods.Name, pods.Spec.Pod, Hours: ClusterPods.Hours(pods.Name, pods.Spec, sheet.Load))).ToList();
        var hours = blocks.Select(block => block.Hours.Count).DefaultIfEmpty(1).Max();
        var nodes = Enumerable.Range(0, hours).Select(hour => Clamp(Pack(sheet, room, blocks.Select(block => (block.Name, block.Pod, block.Hours[hour % block.Hours.Count]))) ?? 0)).ToList();
        return (nodes.Sum() / (decimal)nodes.Count, nodes.Max());
    }

    // What rounding left beyond a whole pod is none.
    static int? Pack(CostSheet sheet, NodeRoom room, IEnumerable<(string Name, PodResources Pod, decimal Count)> pods) =>
        NodePacking.Nodes(room, ClusterPods.System(sheet.Load.Blueprint).Concat(pods.Select(block => PodGroup.Of(block.Name, block.Pod, (int)Math.Ceiling(Math.Round(block.Count, 6))))));

    int Clamp(int nodes) => Math.Clamp(nodes, Cluster.MinNodes, Cluster.MaxNodes);
}
