using System.Text.RegularExpressions;
using Blueprints.Compute;
using Blueprints.Queues;
using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>
/// An Amazon EKS cluster with its nodes, which hold all pods of the blueprint: a control plane with private and public address, secrets encrypted, and a managed node group that a cluster autoscaler
/// sizes by what pods ask for. A blueprint has at most one.
/// </summary>
public sealed partial record KubernetesClusterSpec : BlockSpec
{
    /// <summary>The Kubernetes version, major and minor. Default: <c>1.35</c>.</summary>
    public string Version { get; init; } = "1.35";

    /// <summary>The namespace of the blueprint's pods; a DNS label. Default: <c>app</c>.</summary>
    public string Namespace { get; init; } = "app";

    /// <summary>What pods run on. Default: a managed group of nodes.</summary>
    public KubernetesCompute Compute { get; init; } = KubernetesCompute.Nodes;

    /// <summary>The instance type of nodes. Default: <c>m7g.large</c>, 2 vCPU and 8 GiB; images have to be built for its processors.</summary>
    public string NodeType { get; init; } = "m7g.large";

    /// <summary>Fewest nodes; 0 to <see cref="MaxNodes"/>. Default: 2.</summary>
    public int MinNodes { get; init; } = 2;

    /// <summary>Most nodes; 1 to 450, as a managed node group allows. Default: 10.</summary>
    public int MaxNodes { get; init; } = 10;

    /// <summary>Whether nodes are Spot instances, which AWS takes back with two minutes' notice. Default: no.</summary>
    public bool Spot { get; init; }

    /// <summary>The gp3 volume of each node, in GiB; 20 to 16,384. Default: 50.</summary>
    public int NodeVolumeGiB { get; init; } = 50;

    /// <summary>
    /// CPU that daemons of each node ask for, in thousandths of a vCPU; 0 to 4,000. Default: 180: VPC CNI 50, kube-proxy 100, EBS CSI node 30, as these add-ons come; the Pod Identity Agent asks for none.
    /// </summary>
    public int DaemonCpuMillicores { get; init; } = 180;

    /// <summary>Memory that daemons of each node ask for, in MiB; 0 to 16,384. Default: 120, the EBS CSI node's.</summary>
    public int DaemonMemoryMiB { get; init; } = 120;

    /// <summary>Pods of daemons on each node; 0 to 50. Default: 4, these three and the Pod Identity Agent.</summary>
    public int DaemonPods { get; init; } = 4;

    /// <summary>gp3 storage that pods claim beside what their blocks say, in GiB; 0 to 1,000,000. Default: 0.</summary>
    public int ClaimedStorageGiB { get; init; }

    /// <summary>Whether the control plane may be asked from the internet; whoever asks needs rights all the same. Default: no.</summary>
    public bool PublicEndpoint { get; init; }

    /// <summary>Days that the control plane's logs are kept: one of CloudWatch's retentions, 1 to 3,653. Default: 30.</summary>
    public int LogRetentionDays { get; init; } = 30;

    /// <summary>
    /// Days that CloudWatch keeps what pods write: one of its retentions, 1 to 3,653. A daemon on each node sends it, to a log group for each block and one for other pods of the namespace; not for Fargate. Default: none, pods' logs are not collected.
    /// </summary>
    public int? PodLogRetentionDays { get; init; }

    /// <summary>Whether the operators that blocks need (KEDA, AWS Load Balancer Controller …) are installed with the cluster, where Pulumi deploys it. Default: yes.</summary>
    public bool InstallOperators { get; init; } = true;

    /// <summary>The logs of the control plane that are kept: all that EKS has.</summary>
    internal static ValueList<string> LogTypes => ["api", "audit", "authenticator", "controllerManager", "scheduler"];

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        if (blueprint.Blocks.OfKind<KubernetesClusterSpec>().Count() > 1)
            problems.Add("", "a second cluster", "one block of kind kubernetes-cluster", "keep one: blocks in pods name none");
        if (!VersionPattern().IsMatch(Version))
            problems.Add("version", $"\"{Version}\"", "major and minor version, such as 1.35", "correct it");
        KubernetesNames.Validate(problems, "namespace", Namespace);
        problems.Defined("compute", Compute);
        if (InstanceTypeName.Parse(NodeType) is null)
            problems.Add("nodeType", $"\"{NodeType}\"", "an EC2 instance type such as m7g.large", "correct it");
        problems.Range("maxNodes", MaxNodes, 1, 450);
        if (MinNodes < 0 || MinNodes > MaxNodes)
            problems.Add("minNodes", $"{MinNodes}", $"0 to maxNodes ({MaxNodes})", "lower it or raise maxNodes");
        problems.Range("nodeVolumeGiB", NodeVolumeGiB, 20, 16_384);
        problems.Range("daemonCpuMillicores", DaemonCpuMillicores, 0, 4_000);
        problems.Range("daemonMemoryMiB", DaemonMemoryMiB, 0, 16_384);
        problems.Range("daemonPods", DaemonPods, 0, 50);
        problems.Range("claimedStorageGiB", ClaimedStorageGiB, 0, 1_000_000);
        LogRetention.Validate(problems, "logRetentionDays", LogRetentionDays);
        if (PodLogRetentionDays is { } days)
            LogRetention.Validate(problems, "podLogRetentionDays", days);
        if (PodLogRetentionDays is { } && Compute == KubernetesCompute.Fargate)
            problems.Add("podLogRetentionDays", $"{PodLogRetentionDays} with fargate", "none: a daemon sends the logs, and Fargate has no nodes for it", "remove it, or run pods on nodes");
    }

    /// <summary>Reports that a blueprint with pods has no cluster.</summary>
    internal static void Require(ProblemCollector problems, Blueprint blueprint)
    {
        if (!blueprint.Blocks.OfKind<KubernetesClusterSpec>().Any())
            problems.Add("", "no cluster in the blueprint", "a block of kind kubernetes-cluster", "add one: it holds the pods");
    }

    [GeneratedRegex(@"^1\.[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionPattern();
}
