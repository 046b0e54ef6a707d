using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>What an object of an operator's kind takes; a class for each kind adds the rest.</summary>
/// <param name="apiVersion">The API's group and version.</param>
/// <param name="kind">The kind.</param>
public abstract class CustomResourceArgs(string apiVersion, string kind) : ResourceArgs
{
    [Input("apiVersion")]
    public Input<string> ApiVersion { get; } = apiVersion;

    [Input("kind")]
    public Input<string> Kind { get; } = kind;

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    internal string TypeToken { get; } = $"kubernetes:{apiVersion}:{kind}";
}
