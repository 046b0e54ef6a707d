using Pulumi;
using Apps = Pulumi.Kubernetes.Apps.V1;
using Core = Pulumi.Kubernetes.Core.V1;

namespace Blueprints.Kubernetes;

/// <summary>A cache without persistence.</summary>
public sealed class PodCache : ClusterBlock
{
    /// <summary>Makes its objects.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and what stands around it.</param>
    /// <param name="options">Pulumi's options, such as the provider of the cluster.</param>
    /// <exception cref="Validation.InvalidInputException">The spec, or the design around it, has problems; all are listed.</exception>
    public PodCache(string name, ClusterBlockArgs<PodCacheSpec> args, ComponentResourceOptions? options = null)
        : base("PodCache", name, args.Block ?? name, args.Spec, args.Design, args, options, args.RoleArn) => RegisterOutputs();

    /// <summary>The pods.</summary>
    public Apps.StatefulSet StatefulSet => Find<Apps.StatefulSet>()!;

    /// <summary>The addresses of the pods.</summary>
    public Core.Service Service => Find<Core.Service>()!;
}
