using Blueprints.Compute;

namespace Blueprints.Kubernetes;

/// <summary>What a managed node group and its cluster are told in EKS's words: the same whatever deploys them.</summary>
static class NodeGroupFacts
{
    /// <summary>The root device of Amazon Linux.</summary>
    public const string RootDevice = "/dev/xvda";

    /// <summary>The most nodes that an update takes away at once, in per cent.</summary>
    public const int UnavailablePercent = 33;

    /// <summary>The access policy of those who may do everything in the cluster.</summary>
    public const string AdministratorPolicy = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy";

    /// <summary>The kind of image for the processors of the nodes.</summary>
    public static string ImageType(KubernetesClusterSpec spec) => InstanceTypeName.Parse(spec.NodeType)!.Architecture == "arm64" ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD";

    /// <summary>How nodes are paid.</summary>
    public static string CapacityType(KubernetesClusterSpec spec) => spec.Spot ? "SPOT" : "ON_DEMAND";
}
