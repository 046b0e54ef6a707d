using Pulumi;
using Apps = Pulumi.Kubernetes.Apps.V1;
using Core = Pulumi.Kubernetes.Core.V1;

namespace Blueprints.Kubernetes;

/// <summary>The OpenTelemetry collector.</summary>
public sealed class Collector : ClusterBlock
{
    /// <summary>Makes its objects.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and what stands around it.</param>
    /// <param name="options">Pulumi's options, such as the provider of the cluster.</param>
    /// <exception cref="Validation.InvalidInputException">The spec, or the design around it, has problems; all are listed.</exception>
    public Collector(string name, ClusterBlockArgs<CollectorSpec> args, ComponentResourceOptions? options = null)
        : base("Collector", name, args.Block ?? name, args.Spec, args.Design, args, options, args.RoleArn) => RegisterOutputs();

    /// <summary>The pods.</summary>
    public Apps.Deployment Deployment => Find<Apps.Deployment>()!;

    /// <summary>The address in the cluster.</summary>
    public Core.Service Service => Find<Core.Service>()!;
}
