namespace Blueprints.Kubernetes;

/// <summary>What a cluster on Fargate is told: the same whatever deploys it.</summary>
static class FargateFacts
{
    /// <summary>The label by which a profile knows the pods of a block.</summary>
    public const string BlockLabel = "app.kubernetes.io/name";

    /// <summary>The service that starts pods.</summary>
    public const string Service = "eks-fargate-pods.amazonaws.com";

    /// <summary>AWS's policy for the role that starts pods.</summary>
    public const string StartPolicy = "AmazonEKSFargatePodExecutionRolePolicy";

    /// <summary>Whom identities of the cluster's issuer are for.</summary>
    public const string Audience = "sts.amazonaws.com";

    /// <summary>The namespaces of what all clusters have; each block in pods has a profile of its own.</summary>
    public static IEnumerable<string> SystemNamespaces => ClusterOperator.All.Select(known => known.Namespace).Prepend(OperatorRights.SystemNamespace).Distinct();

    /// <summary>What an identity of a service account calls itself.</summary>
    public static string Subject(string space, string account) => $"system:serviceaccount:{space}:{account}";
}
