using Pulumi;

namespace Blueprints.Kubernetes;

/// <summary>What a <see cref="ClusterBlueprint"/> takes.</summary>
public sealed class ClusterBlueprintArgs : ResourceArgs
{
    /// <summary>What to run: a blueprint with a cluster. Its blocks on AWS are made elsewhere, by the components of Blueprints.Aws.</summary>
    public required Blueprint Blueprint { get; init; }

    /// <summary>
    /// What pods have to know of blocks on AWS, by block and variable: <c>["db"] = new() { ["DB_ENDPOINT"] = … }</c>. Each block becomes the ConfigMap <c>db-endpoint</c>. Default: none; the ConfigMaps are made elsewhere.
    /// </summary>
    public IReadOnlyDictionary<string, InputMap<string>> Endpoints { get; init; } = new Dictionary<string, InputMap<string>>();

    /// <summary>
    /// The target groups of balancers on AWS that the pods of web services join, by balancer (a listener of a network load balancer is <c>balancer-listener</c>) and web service: each becomes a TargetGroupBinding of the AWS Load Balancer Controller. Default: none; the controller makes a
    /// balancer from an Ingress.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Input<string>>> TargetGroups { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, Input<string>>>();

    /// <summary>The ARNs of the roles that service accounts take on by the cluster's issuer of identities, by block, as on Fargate. Default: none; EKS Pod Identity ties them where there are nodes.</summary>
    public IReadOnlyDictionary<string, Input<string>> RoleArns { get; init; } = new Dictionary<string, Input<string>>();

    /// <summary>The blueprint as JSON among the component's recorded inputs.</summary>
    [Input("blueprint")]
    string BlueprintJson => Blueprint.ToJson();
}
