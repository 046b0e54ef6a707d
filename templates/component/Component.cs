using Blueprints.Aws;
using Blueprints.Compute;
using Blueprints.LoadBalancing;
using Pulumi;

namespace ${NAMESPACE};

/// <summary>What ${NAME} is made of: servers behind a load balancer. Components of Blueprints are wired as any other resources are.</summary>
public sealed class ${NAME} : ComponentResource
{
    /// <summary>Deploys it.</summary>
    /// <param name="name">The beginning of all its resources' names.</param>
    /// <param name="certificateArn">The certificate of the load balancer, in the same region.</param>
    /// <param name="options">Pulumi's options.</param>
    public ${NAME}(string name, Input<string> certificateArn, ComponentResourceOptions? options = null)
        : base("${PROJECT}:index:${NAME}", name, options)
    {
        var child = new ComponentResourceOptions { Parent = this };
        var network = new Network($"{name}-network", new() { Spec = new() }, child);
        var balancer = new LoadBalancer($"{name}-balancer", new()
        {
            Network = network,
            CertificateArn = certificateArn,
            Spec = new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] },
        }, child);
        Fleet = new($"{name}-web", new() { Network = network, Block = "web", Targets = [balancer.Target("web")], Spec = new FleetSpec { MinInstances = 2, MaxInstances = 6 } }, child);
        Url = balancer.Url;
        RegisterOutputs();
    }

    /// <summary>The servers.</summary>
    public WebFleet Fleet { get; }

    /// <summary>Where users call.</summary>
    [Output("url")]
    public Output<string> Url { get; private set; }
}
