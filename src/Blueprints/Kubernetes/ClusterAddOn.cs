namespace Blueprints.Kubernetes;

/// <summary>An add-on that AWS keeps in a cluster: the same whatever deploys the cluster.</summary>
/// <param name="Name">Its name in EKS.</param>
/// <param name="Configuration">What it is told, as JSON; null for what it comes with.</param>
/// <param name="Account">The service account that asks AWS for something; null where none does.</param>
/// <param name="Policy">The name of AWS's own policy with what that account needs.</param>
sealed record ClusterAddOn(string Name, string? Configuration = null, string? Account = null, string? Policy = null)
{
    /// <summary>The policy that lets the network add-on give addresses to pods.</summary>
    const string NetworkPolicy = "AmazonEKS_CNI_Policy";

    /// <summary>The policy that lets the storage add-on make volumes.</summary>
    const string VolumePolicy = "service-role/AmazonEBSCSIDriverPolicy";

    /// <summary>What nodes need to become ready, which comes before them; none on Fargate, which has a network and a proxy of its own.</summary>
    public static IEnumerable<ClusterAddOn> BeforeNodes(KubernetesClusterSpec spec) => spec.Compute == KubernetesCompute.Fargate ? [] :
    [
        new("eks-pod-identity-agent"),
        // The rules of namespaces and pods hold only where the network add-on enforces them.
        new("vpc-cni", """{"enableNetworkPolicy":"true"}""", "aws-node", NetworkPolicy),
        new("kube-proxy"),
    ];

    /// <summary>What needs something to run on, and comes after it. On Fargate the metrics server leaves the port that the kubelet there has.</summary>
    public static IEnumerable<ClusterAddOn> AfterNodes(KubernetesClusterSpec spec) => spec.Compute == KubernetesCompute.Fargate
        ? [new("coredns", """{"computeType":"Fargate"}"""), new("metrics-server", """{"containerPort":10251}""")]
        : [new("coredns"), new("metrics-server"), new("aws-ebs-csi-driver", Account: "ebs-csi-controller-sa", Policy: VolumePolicy)];
}
