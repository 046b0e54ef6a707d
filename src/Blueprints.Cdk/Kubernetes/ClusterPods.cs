using Amazon.CDK;
using Amazon.CDK.AWS.Logs;
using Blueprints.Kubernetes;
using Blueprints.Observability;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>
/// What AWS has of a block that runs as pods: the role of its service account, with what its flows need and no more, the ways to it and from it, the target groups that its pods join, and on Fargate its profile. The pods
/// themselves are made in the cluster, by the manifests that <c>blueprints render</c> writes.
/// </summary>
public sealed class ClusterPods : Servers
{
    /// <summary>Makes what AWS has of them.</summary>
    /// <param name="scope">Where they belong.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec, the cluster and the target groups to join.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">The spec is of no kind that runs as pods.</exception>
    public ClusterPods(Construct scope, string id, ClusterPodsProps props) : base(scope, id, "ClusterPods", props.Carry(id), PodPorts.Of(props.Spec))
    {
        (Cluster, IsApplication) = (props.Cluster, props.Spec is WebServiceSpec or QueueWorkerSpec);
        SecurityGroupId = Cluster.SecurityGroupId;
        Role = Cluster.RoleOf(this, "role", Cluster.Spec.Namespace, Block);
        Profile = Cluster.Spec.Compute == KubernetesCompute.Fargate ? Cluster.ProfileOf(this, "profile", (Cluster.Spec.Namespace, Block)) : null;
        LogGroup = Cluster.PodLogs(this, Block);
        if (props.Spec is CollectorSpec)
            Grant("traces", Role, ServerTracing.SendRights());
        AllowCallers(publicAddresses: false, props.Targets);
        Cluster.LetPodsJoin(Block, props.Targets);
    }

    /// <summary>The cluster.</summary>
    public KubernetesCluster Cluster { get; }

    /// <summary>Which pods run on Fargate; null on nodes.</summary>
    public CfnResource? Profile { get; }

    /// <summary>What the pods write; null where pods' logs are not collected.</summary>
    public LogGroup? LogGroup { get; }

    internal override bool IsApplication { get; }

    // On nodes EKS ties the role to the service account; on Fargate the account has to name it.
    internal override IEnumerable<(string Name, string Value)> StackOutputs => Profile is null ? [] : [("roleArn", Role.RoleArn)];

    private protected override NetworkedBlock RuleHolder => Cluster;

    internal override void Connect(BlockConstruct caller)
    {
        // In the cluster, network policies say who may call whom.
        if (caller is not ClusterPods)
            base.Connect(caller);
    }
}
