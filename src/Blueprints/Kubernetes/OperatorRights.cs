namespace Blueprints.Kubernetes;

/// <summary>What operators of a cluster may do on AWS: the same whatever deploys the cluster.</summary>
static class OperatorRights
{
    /// <summary>The namespace of the operators that belong to the cluster itself.</summary>
    public const string SystemNamespace = "kube-system";

    /// <summary>The tag of a managed node group's Auto Scaling group that names its cluster; <see cref="Scale"/> holds for groups with it.</summary>
    public const string ClusterTag = "autoscaling:ResourceTag/eks:cluster-name";

    /// <summary>Changes the number of nodes.</summary>
    public static string[] Scale => ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"];

    /// <summary>Looks at groups and types of nodes. None of these takes a narrower resource.</summary>
    public static string[] LookAtGroups =>
    [
        "autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeAutoScalingInstances", "autoscaling:DescribeLaunchConfigurations", "autoscaling:DescribeScalingActivities", "autoscaling:DescribeTags",
        "ec2:DescribeImages", "ec2:DescribeInstanceTypes", "ec2:DescribeLaunchTemplateVersions", "ec2:GetInstanceTypesFromInstanceRequirements",
    ];

    /// <summary>Brings pods into target groups, and takes them out.</summary>
    public static string[] Join => ["elasticloadbalancing:RegisterTargets", "elasticloadbalancing:DeregisterTargets"];

    /// <summary>Looks at target groups and the network that they are in. None of these takes a narrower resource.</summary>
    public static string[] LookAtTargets =>
    [
        "elasticloadbalancing:DescribeTargetGroups", "elasticloadbalancing:DescribeTargetHealth", "elasticloadbalancing:DescribeTags",
        "ec2:DescribeVpcs", "ec2:DescribeSubnets", "ec2:DescribeSecurityGroups", "ec2:DescribeInstances", "ec2:DescribeNetworkInterfaces", "ec2:DescribeAvailabilityZones",
    ];
}
