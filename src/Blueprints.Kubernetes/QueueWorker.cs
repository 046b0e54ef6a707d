using Pulumi;
using OperatorObject = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Apps = Pulumi.Kubernetes.Apps.V1;

namespace Blueprints.Kubernetes;

/// <summary>Workers of a queue, scaled by KEDA.</summary>
public sealed class QueueWorker : ClusterBlock
{
    /// <summary>Makes its objects.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and what stands around it.</param>
    /// <param name="options">Pulumi's options, such as the provider of the cluster.</param>
    /// <exception cref="Validation.InvalidInputException">The spec, or the design around it, has problems; all are listed.</exception>
    public QueueWorker(string name, ClusterBlockArgs<QueueWorkerSpec> args, ComponentResourceOptions? options = null)
        : base("QueueWorker", name, args.Block ?? name, args.Spec, args.Design, args, options, args.RoleArn) => RegisterOutputs();

    /// <summary>The pods; none where each piece of work is a job.</summary>
    public Apps.Deployment? Deployment => Find<Apps.Deployment>();

    /// <summary>What scales it: a ScaledObject or a ScaledJob.</summary>
    public OperatorObject Scaler => Objects.OfType<OperatorObject>().Last();
}
