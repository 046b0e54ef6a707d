using Blueprints.LoadBalancing;
using Pulumi;
using Networks = Pulumi.Kubernetes.Networking.V1;

namespace Blueprints.Kubernetes;

/// <summary>A load balancer before web services: an Ingress from which the AWS Load Balancer Controller makes the balancer.</summary>
public sealed class BalancerEntry : ClusterBlock
{
    /// <summary>Makes the Ingress.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="args">The spec and the design, which has the web services that it leads to.</param>
    /// <param name="options">Pulumi's options, such as the provider of the cluster.</param>
    /// <exception cref="Validation.InvalidInputException">The design has problems, or the spec has what an Ingress has no words for; all are listed.</exception>
    public BalancerEntry(string name, ClusterBlockArgs<LoadBalancerSpec> args, ComponentResourceOptions? options = null)
        : base("BalancerEntry", name, args.Block ?? name, args.Spec, args.Design, args, options, args.RoleArn) => RegisterOutputs();

    /// <summary>The Ingress.</summary>
    public Networks.Ingress Ingress => Find<Networks.Ingress>()!;
}
