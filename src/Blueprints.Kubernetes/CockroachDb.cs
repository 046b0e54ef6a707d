using Pulumi;
using Apps = Pulumi.Kubernetes.Apps.V1;
using Batch = Pulumi.Kubernetes.Batch.V1;
using Core = Pulumi.Kubernetes.Core.V1;

namespace Blueprints.Kubernetes;

/// <summary>CockroachDB.</summary>
public sealed class CockroachDb : ClusterBlock
{
    /// <summary>Makes its objects.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and what stands around it.</param>
    /// <param name="options">Pulumi's options, such as the provider of the cluster.</param>
    /// <exception cref="Validation.InvalidInputException">The spec, or the design around it, has problems; all are listed.</exception>
    public CockroachDb(string name, ClusterBlockArgs<CockroachDbSpec> args, ComponentResourceOptions? options = null)
        : base("CockroachDb", name, args.Block ?? name, args.Spec, args.Design, args, options, args.RoleArn) => RegisterOutputs();

    /// <summary>The pods and their volumes.</summary>
    public Apps.StatefulSet StatefulSet => Find<Apps.StatefulSet>()!;

    /// <summary>The addresses of the nodes.</summary>
    public Core.Service Nodes => Find<Core.Service>()!;

    /// <summary>The address that clients call.</summary>
    public Core.Service Service => Objects.OfType<Core.Service>().Last();

    /// <summary>The first start.</summary>
    public Batch.Job Start => Find<Batch.Job>()!;
}
