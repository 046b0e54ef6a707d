using Pulumi;

namespace Blueprints.Kubernetes;

/// <summary>What every component in a cluster takes: its spec, which is plain data, and what stands around it.</summary>
/// <typeparam name="TSpec">The kind of spec.</typeparam>
public sealed class ClusterBlockArgs<TSpec> : ResourceArgs where TSpec : BlockSpec
{
    /// <summary>What to run.</summary>
    public required TSpec Spec { get; init; }

    /// <summary>The block's name in its blueprint, which is the name of its objects in the cluster. Default: the component's name.</summary>
    [Input("block")]
    public string? Block { get; init; }

    /// <summary>The blueprint that it stands in: its cluster's namespace, and the flows, which decide who may call whom. Default: none; the block stands alone in the namespace <c>app</c>, and nobody of the cluster calls it.</summary>
    public Blueprint? Design { get; init; }

    /// <summary>The ARN of the role that its service account takes on by the cluster's issuer of identities. Default: none; EKS Pod Identity ties them outside of the cluster.</summary>
    public Input<string>? RoleArn { get; init; }

    /// <summary>The spec as JSON among the component's recorded inputs.</summary>
    [Input("spec")]
    string SpecJson => Spec.ToJson();
}
