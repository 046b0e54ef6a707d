using Pulumi;

namespace Blueprints.Kubernetes;

/// <summary>What <see cref="OperatorCharts"/> take.</summary>
public sealed class OperatorChartsArgs : ResourceArgs
{
    /// <summary>The blueprint whose blocks need operators; it has a cluster.</summary>
    public required Blueprint Blueprint { get; init; }

    /// <summary>The cluster's name on AWS.</summary>
    [Input("clusterName", required: true)]
    public required Input<string> ClusterName { get; init; }

    /// <summary>The id of the VPC that the cluster is in.</summary>
    [Input("vpcId", required: true)]
    public required Input<string> VpcId { get; init; }

    /// <summary>The ARNs of the roles that operators take on by the cluster's issuer of identities, as on Fargate, by chart: <c>["keda"]</c>. Default: none; EKS Pod Identity ties them where there are nodes.</summary>
    public IReadOnlyDictionary<string, Input<string>> RoleArns { get; init; } = new Dictionary<string, Input<string>>();
}
