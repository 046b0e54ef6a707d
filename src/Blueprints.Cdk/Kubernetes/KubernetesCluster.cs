using System.Collections.Immutable;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Logs;
using Blueprints.Kubernetes;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>
/// An Amazon EKS cluster: a control plane with a private address, whose secrets have a key of their own and whose logs are kept, add-ons, and a managed group of nodes with encrypted volumes, or
/// profiles of Fargate. Access is by IAM alone; add-ons and operators have roles of their own with what they need and no more. Made of CloudFormation's own resources: no function runs kubectl. Pods run in it as <see cref="ClusterPods"/>.
/// </summary>
public sealed class KubernetesCluster : NetworkedBlock
{
    const int HttpsPort = 443;
    const int KeyDeletionDays = 30;

    readonly ClusterOperators _operators;

    /// <summary>Makes the cluster.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec, the network and the administrators.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public KubernetesCluster(Construct scope, string id, KubernetesClusterProps props) : base(scope, id, "KubernetesCluster", props.Carry(id), HttpsPort)
    {
        (Spec, Subnets) = (props.Spec, props.Network.PrivateSubnetIds);
        SecretsKey = new(this, "secrets", new KeyProps
        {
            Description = $"Secrets of the Kubernetes cluster {Block}", EnableKeyRotation = true, PendingWindow = Duration.Days(KeyDeletionDays), RemovalPolicy = RemovalPolicy.RETAIN,
        });
        LogGroup = RetainedLogs.Make(this, "logs", Spec.LogRetentionDays);
        // EKS writes to the group of this name, and would make one that keeps everything for ever.
        ((CfnLogGroup)LogGroup.Node.DefaultChild!).LogGroupName = $"/aws/eks/{Name}/cluster";
        Role = new(this, "role", new RoleProps { AssumedBy = new ServicePrincipal("eks.amazonaws.com"), ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("AmazonEKSClusterPolicy")] });
        var rights = Grant("secrets-rights", Role, Right.To(["kms:Encrypt", "kms:Decrypt", "kms:ListGrants", "kms:DescribeKey"], SecretsKey.KeyArn));
        Cluster = ClusterSettings.ControlPlane(Name, Spec, Role.RoleArn, SecretsKey.KeyArn, Subnets).Make(this, "cluster", "AWS::EKS::Cluster");
        Cluster.Node.AddDependency(LogGroup, rights);
        SecurityGroupId = Cluster.GetAtt("ClusterSecurityGroupId").ToString();
        foreach (var (name, principal) in props.Administrators)
            ClusterSettings.Administrator(Cluster.Ref, principal).Make(this, $"admin-{name}", "AWS::EKS::AccessEntry");
        _operators = new(this, Name);
        IssuerProvider = Spec.Compute == KubernetesCompute.Fargate ? _operators.Issuer() : null;
        AddOns = MakeAddOns();
        PodLogGroup = MakePodLogs(this, "pod-logs", "others", PodLogFacts.Others(Name));
    }

    /// <summary>The control plane.</summary>
    public CfnResource Cluster { get; }

    /// <summary>The key of the cluster's secrets.</summary>
    public Key SecretsKey { get; }

    /// <summary>The control plane's logs.</summary>
    public LogGroup LogGroup { get; }

    /// <summary>The control plane's role.</summary>
    public Role Role { get; }

    /// <summary>The add-ons by name.</summary>
    public ImmutableDictionary<string, CfnResource> AddOns { get; }

    /// <summary>What nodes are launched from; null on Fargate.</summary>
    public CfnLaunchTemplate? NodeTemplate { get; private set; }

    /// <summary>The nodes; null on Fargate.</summary>
    public CfnResource? NodeGroup { get; private set; }

    /// <summary>The role that starts pods on Fargate; null on nodes.</summary>
    public Role? PodExecutionRole { get; private set; }

    /// <summary>What lets service accounts of the cluster take on roles; null on nodes, where EKS Pod Identity does.</summary>
    public CfnResource? IssuerProvider { get; }

    /// <summary>What pods write that are no block's; null where pods' logs are not collected.</summary>
    public LogGroup? PodLogGroup { get; }

    internal KubernetesClusterSpec Spec { get; }

    internal ImmutableArray<string> Subnets { get; }

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", Cluster.Ref)];

    // On nodes EKS ties roles to service accounts; on Fargate the accounts have to name them.
    internal override IEnumerable<(string Name, string Value)> StackOutputs =>
        [("clusterName", Cluster.Ref), .. _operators.Roles.Where(_ => IssuerProvider is not null).OrderBy(role => role.Key.Chart, StringComparer.Ordinal).Select(role => ($"{role.Key.Identity!.Value.Role}RoleArn", role.Value.RoleArn))];

    /// <summary>The log group of a block's pods, which the daemon of logs may write to; null where they are not collected.</summary>
    internal LogGroup? PodLogs(Construct scope, string block) => MakePodLogs(scope, "logs", block, PodLogFacts.Group(Name, block));

    /// <summary>Lets KEDA look at what a worker works off.</summary>
    internal void LetScalerLook(string worker, params PolicyStatement[] rights) => _operators.Grant(ClusterOperator.Keda, worker, rights);

    /// <summary>Lets the AWS Load Balancer Controller bring pods into target groups, and take them out.</summary>
    internal void LetPodsJoin(string pods, ImmutableArray<FleetTarget> targets)
    {
        if (!targets.IsEmpty)
            _operators.LetPodsJoin(pods, targets);
    }

    /// <summary>A role for a service account, and what ties the two.</summary>
    internal Role RoleOf(Construct scope, string id, string space, string account) => _operators.RoleOf(scope, id, space, account);

    /// <summary>Which pods run on Fargate: those of some namespaces, all of them or those of one block.</summary>
    internal CfnResource ProfileOf(Construct scope, string id, params (string Namespace, string? Block)[] pods) =>
        ClusterSettings.Profile(Cluster.Ref, PodExecutionRole!.RoleArn, Subnets, pods).Make(scope, id, "AWS::EKS::FargateProfile");

    LogGroup? MakePodLogs(Construct scope, string id, string block, string name)
    {
        if (Spec.PodLogRetentionDays is not { } days)
            return null;
        var made = RetainedLogs.Make(scope, id, days);
        ((CfnLogGroup)made.Node.DefaultChild!).LogGroupName = name;
        _operators.LetLogsIn(block, made);
        return made;
    }

    // What nodes need to become ready comes before them, what needs something to run on comes after.
    ImmutableDictionary<string, CfnResource> MakeAddOns()
    {
        var first = ClusterAddOn.BeforeNodes(Spec).Select(AddOn).ToArray();
        var ready = Spec.Compute == KubernetesCompute.Fargate ? MakeProfile() : MakeNodes();
        foreach (var (_, addOn) in first)
            ready.AddDependency(addOn);
        var then = ClusterAddOn.AfterNodes(Spec).Select(AddOn).ToArray();
        foreach (var (_, addOn) in then)
            addOn.AddDependency(ready);
        if (NodeGroup is not null && Spec.MinNodes < Spec.MaxNodes)
            _operators.LetNodesScale(NodeGroup);
        return first.Concat(then).ToImmutableDictionary(pair => pair.Name, pair => pair.Made);
    }

    // The profile of what all clusters have; each block of pods has a profile of its own.
    CfnResource MakeProfile()
    {
        PodExecutionRole = new(this, "pods", new RoleProps { AssumedBy = new ServicePrincipal(FargateFacts.Service), ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName(FargateFacts.StartPolicy)] });
        return ProfileOf(this, "system", [.. FargateFacts.SystemNamespaces.Select(space => (space, (string?)null))]);
    }

    CfnResource MakeNodes()
    {
        NodeTemplate = new(this, "template", new CfnLaunchTemplateProps { LaunchTemplateData = ClusterSettings.Template(Name, Spec, SecurityGroupId) });
        var role = new Role(this, "node-role", new RoleProps
        {
            AssumedBy = new ServicePrincipal("ec2.amazonaws.com"),
            ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("AmazonEKSWorkerNodePolicy"), ManagedPolicy.FromAwsManagedPolicyName("AmazonEC2ContainerRegistryPullOnly")],
        });
        return NodeGroup = ClusterSettings.Nodes(Cluster.Ref, Spec, role.RoleArn, NodeTemplate, Subnets).Make(this, "nodes", "AWS::EKS::Nodegroup");
    }

    (string Name, CfnResource Made) AddOn(ClusterAddOn addOn) => (addOn.Name, new Props
    {
        ["ClusterName"] = Cluster.Ref,
        ["AddonName"] = addOn.Name,
        ["ResolveConflicts"] = "OVERWRITE",
        ["ConfigurationValues"] = addOn.Configuration,
        ["PodIdentityAssociations"] = addOn.Account is null ? null : new[] { new Props { ["ServiceAccount"] = addOn.Account, ["RoleArn"] = ClusterOperators.RoleWith(this, $"{addOn.Name}-role", addOn.Policy!).RoleArn } },
    }.Make(this, addOn.Name, "AWS::EKS::Addon"));
}
