using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>An object of an operator's kind.</summary>
public class CustomResource : KubernetesResource
{
    /// <summary>Makes one.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="args">What it takes.</param>
    /// <param name="options">Pulumi's options.</param>
    public CustomResource(string name, CustomResourceArgs args, CustomResourceOptions? options = null)
        : base(args.TypeToken, name, args, Merged(options)) { }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    static CustomResourceOptions Merged(CustomResourceOptions? options) => CustomResourceOptions.Merge(new() { Version = Utilities.Version }, options);
}
