namespace Blueprints.Aws;

/// <summary>The policies that AWS writes for parts of a cluster. Source: Amazon EKS User Guide, "AWS managed policies for Amazon Elastic Kubernetes Service".</summary>
static class ManagedPolicies
{
    public const string Cluster = "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy";

    public const string Node = "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy";

    public const string PullImages = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly";

    public const string PodNetwork = "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy";

    public const string Volumes = "arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy";

    public const string FargatePods = "arn:aws:iam::aws:policy/AmazonEKSFargatePodExecutionRolePolicy";
}
