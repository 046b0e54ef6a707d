using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace Blueprints.Aws;

/// <summary>A load test in a cluster, of which AWS has its output at most: it tells a reader of the graph that there is one. The pods are made in the cluster.</summary>
public sealed class ClusterLoadTest : BlockComponent
{
    /// <summary>Makes the component.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="args">The spec.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public ClusterLoadTest(string name, ClusterLoadTestArgs args, ComponentResourceOptions? options = null) : base("ClusterLoadTest", name, args.Block ?? name, args.For(name), options)
    {
        LogGroup = args.Cluster?.PodLogs(ChildName("logs"), Block, Child());
        RegisterOutputs();
    }

    /// <summary>What its pods write; null where pods' logs are not collected.</summary>
    public CloudWatch.LogGroup? LogGroup { get; }
}
