using Blueprints.Kubernetes;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Eks = Pulumi.Aws.Eks;
using Iam = Pulumi.Aws.Iam;

namespace Blueprints.Aws;

/// <summary>
/// What AWS has of a block that runs as pods: the role of its service account, with what its flows need and no more, the ways to it and from it, the target groups that its pods join, and on Fargate
/// its profile. The pods themselves are made in the cluster, by Blueprints.Kubernetes or by manifests.
/// </summary>
public sealed class ClusterPods : Servers
{
    /// <summary>Makes what AWS has of them.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec, the cluster and the target groups to join.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">The spec is of no kind that runs as pods.</exception>
    public ClusterPods(string name, ClusterPodsArgs args, ComponentResourceOptions? options = null) : base("ClusterPods", name, args.Block ?? name, args.For(name), options, PodPorts.Of(args.Spec))
    {
        (Cluster, IsApplication) = (args.Cluster, args.Spec is WebServiceSpec or QueueWorkerSpec);
        SecurityGroupId = Cluster.SecurityGroupId;
        Role = Cluster.RoleOf(ChildName("role"), Cluster.Spec.Namespace, Block, Child());
        Profile = Cluster.Spec.Compute == KubernetesCompute.Fargate ? FargatePods.Profile(name, Cluster, [(Cluster.Spec.Namespace, Block)], Child()) : null;
        LogGroup = Cluster.PodLogs(ChildName("logs"), Block, Child());
        if (args.Spec is CollectorSpec)
            _ = new Iam.RolePolicy(ChildName("traces"), new() { Role = Role.Name, Policy = ServerTracing.Policy }, Child());
        AllowCallers(publicAddresses: false, args.Targets);
        Cluster.LetPodsJoin(Block, args.Targets);
        RegisterOutputs();
    }

    /// <summary>The cluster.</summary>
    public KubernetesCluster Cluster { get; }

    /// <summary>Which pods run on Fargate; null on nodes.</summary>
    public Eks.FargateProfile? Profile { get; }

    /// <summary>What the pods write; null where pods' logs are not collected.</summary>
    public CloudWatch.LogGroup? LogGroup { get; }

    internal override bool IsApplication { get; }

    // On nodes EKS ties the role to the service account; on Fargate the account has to name it.
    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => Profile is null ? [] : [("roleArn", Role.Arn)];

    private protected override NetworkedBlock RuleHolder => Cluster;

    internal override void Connect(BlockComponent caller)
    {
        // In the cluster, network policies say who may call whom.
        if (caller is not ClusterPods)
            base.Connect(caller);
    }
}
