using Blueprints.Estimation.Clusters;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A cluster: its control plane with its logs, the key of its secrets, and the nodes that its pods need. On Fargate there are no nodes, and add-ons and operators are billed as pods.</summary>
sealed class KubernetesClusterBilling : BlockBilling<KubernetesClusterSpec>
{
    public override string Type => "aws:eks/cluster:Cluster";

    protected override IEnumerable<(string Property, string Type)> MachineTypes(KubernetesClusterSpec spec) => spec.Compute == KubernetesCompute.Nodes ? [("nodeType", spec.NodeType)] : [];

    protected override IEnumerable<Billable> Read(string block, KubernetesClusterSpec spec, Blueprint blueprint)
    {
        yield return new ControlPlane { Block = block, Resource = block, Type = Type, Version = spec.Version };
        yield return new CustomerKey { Block = block, Resource = $"{block}-secrets", Type = "aws:kms/key:Key" };
        yield return new LogVolume { Block = block, Resource = $"{block}-logs", Type = "aws:cloudwatch/logGroup:LogGroup", RetentionDays = spec.LogRetentionDays };
        if (spec.PodLogRetentionDays is { } days)
            yield return new LogVolume { Block = block, Resource = $"{block}-pod-logs", Type = "aws:cloudwatch/logGroup:LogGroup", RetentionDays = days };
        if (spec.Compute == KubernetesCompute.Nodes)
            yield return new ClusterNodes { Block = block, Resource = $"{block}-nodes", Type = "aws:eks/nodeGroup:NodeGroup", Cluster = spec };
        foreach (var pods in spec.Compute == KubernetesCompute.Fargate ? FargatePods.System(block, blueprint) : [])
            yield return pods;
        foreach (var claimed in Claims(block, spec))
            yield return claimed;
    }

    /// <summary>The volumes that pods claim beside what their blocks say.</summary>
    public static IEnumerable<Billable> Claims(string block, KubernetesClusterSpec spec) => spec.ClaimedStorageGiB == 0 ? [] :
        [new StandaloneVolume { Block = block, Resource = $"{block}-claims", Type = "kubernetes:core/v1:PersistentVolumeClaim", Volume = new() { Kind = "gp3", GiB = spec.ClaimedStorageGiB, Origin = "what pods claim" } }];
}
