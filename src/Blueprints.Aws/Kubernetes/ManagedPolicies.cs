namespace Blueprints.Aws;

/// <summary>The policies that AWS writes for parts of a cluster. Source: Amazon EKS User Guide, "AWS managed policies for Amazon Elastic Kubernetes Service".</summary>
static class ManagedPolicies
{
    public const string Cluster = "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy";

    public const string Node = "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy";

    public const string PullImages = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly";

    /// <summary>The ARN of a policy by its name.</summary>
    public static string Of(string name) => $"arn:aws:iam::aws:policy/{name}";
}
