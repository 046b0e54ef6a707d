using Pulumi;
using OperatorObject = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Apps = Pulumi.Kubernetes.Apps.V1;
using Autoscaling = Pulumi.Kubernetes.Autoscaling.V2;
using Core = Pulumi.Kubernetes.Core.V1;
using Networks = Pulumi.Kubernetes.Networking.V1;

namespace Blueprints.Kubernetes;

/// <summary>A web service: pods behind a Service, scaled by a HorizontalPodAutoscaler.</summary>
public sealed class WebService : ClusterBlock
{
    /// <summary>Makes its objects.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and what stands around it.</param>
    /// <param name="options">Pulumi's options, such as the provider of the cluster.</param>
    /// <exception cref="Validation.InvalidInputException">The spec, or the design around it, has problems; all are listed.</exception>
    public WebService(string name, ClusterBlockArgs<WebServiceSpec> args, ComponentResourceOptions? options = null)
        : base("WebService", name, args.Block ?? name, args.Spec, args.Design, args, options, args.RoleArn) => RegisterOutputs();

    /// <summary>The pods.</summary>
    public Apps.Deployment Deployment => Find<Apps.Deployment>()!;

    /// <summary>The address in the cluster.</summary>
    public Core.Service Service => Find<Core.Service>()!;

    /// <summary>What scales it; none where the number is fixed.</summary>
    public Autoscaling.HorizontalPodAutoscaler? Autoscaler => Find<Autoscaling.HorizontalPodAutoscaler>();

    /// <summary>The way in by an Ingress; none unless the spec says.</summary>
    public Networks.Ingress? Ingress => Find<Networks.Ingress>();

    /// <summary>The way in by a Gateway; none unless the spec says.</summary>
    public OperatorObject? Route => Find<OperatorObject>();
}
