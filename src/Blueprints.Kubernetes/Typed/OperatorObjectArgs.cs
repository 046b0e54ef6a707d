using System.Text.Json;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Blueprints.Kubernetes;

/// <summary>An object of an operator's kind, of which Pulumi has no class: KEDA's, the Gateway API's, the k6 operator's.</summary>
/// <param name="apiVersion">The API's group and version: <c>keda.sh/v1alpha1</c>.</param>
/// <param name="kind">The kind: <c>ScaledObject</c>.</param>
public sealed class OperatorObjectArgs(string apiVersion, string kind) : CustomResourceArgs(apiVersion, kind)
{
    /// <summary>What it says, as JSON.</summary>
    [Input("spec")]
    public Input<JsonElement>? Spec { get; set; }
}
