using Pulumi;
using OperatorObject = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Batch = Pulumi.Kubernetes.Batch.V1;
using Core = Pulumi.Kubernetes.Core.V1;

namespace Blueprints.Kubernetes;

/// <summary>A k6 load test.</summary>
public sealed class PodLoadTest : ClusterBlock
{
    /// <summary>Makes its objects.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and what stands around it.</param>
    /// <param name="options">Pulumi's options, such as the provider of the cluster.</param>
    /// <exception cref="Validation.InvalidInputException">The spec, or the design around it, has problems; all are listed.</exception>
    public PodLoadTest(string name, ClusterBlockArgs<PodLoadTestSpec> args, ComponentResourceOptions? options = null)
        : base("PodLoadTest", name, args.Block ?? name, args.Spec, args.Design, args, options, args.RoleArn) => RegisterOutputs();

    /// <summary>The script.</summary>
    public Core.ConfigMap Script => Find<Core.ConfigMap>()!;

    /// <summary>The suspended job; none where the operator runs it.</summary>
    public Batch.Job? Job => Find<Batch.Job>();

    /// <summary>The run of the k6 operator; none where a job does it.</summary>
    public OperatorObject? Run => Find<OperatorObject>();
}
