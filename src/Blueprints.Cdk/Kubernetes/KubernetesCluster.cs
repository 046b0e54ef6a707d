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
/// An Amazon EKS cluster: a control plane with a private address, whose secrets have a key of their own and whose logs are kept, add-ons, and a managed group of nodes with encrypted volumes. Access is by
/// IAM alone; add-ons and operators have roles of their own with what they need and no more. Made of CloudFormation's own resources: no function runs kubectl. Pods run in it as <see cref="ClusterPods"/>.
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
    /// <exception cref="NotSupportedException">The cluster is on Fargate.</exception>
    public KubernetesCluster(Construct scope, string id, KubernetesClusterProps props) : base(scope, id, "KubernetesCluster", props.Carry(id), HttpsPort)
    {
        (Spec, Subnets) = (props.Spec, props.Network.PrivateSubnetIds);
        if (Spec.Compute == KubernetesCompute.Fargate)
            throw new NotSupportedException($"{Block}: compute is fargate; allowed: nodes, because roles of pods on Fargate trust an issuer whose name CloudFormation cannot write into a condition; use nodes, or deploy with Pulumi");
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
        NodeTemplate = new(this, "template", new CfnLaunchTemplateProps { LaunchTemplateData = ClusterSettings.Template(Name, Spec, SecurityGroupId) });
        AddOns = MakeAddOns(out var nodes);
        NodeGroup = nodes;
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

    /// <summary>What nodes are launched from.</summary>
    public CfnLaunchTemplate NodeTemplate { get; }

    /// <summary>The nodes.</summary>
    public CfnResource NodeGroup { get; }

    internal KubernetesClusterSpec Spec { get; }

    internal ImmutableArray<string> Subnets { get; }

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", Cluster.Ref)];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("clusterName", Cluster.Ref)];

    /// <summary>Lets KEDA look at what a worker works off.</summary>
    internal void LetScalerLook(string worker, params PolicyStatement[] rights) => _operators.Grant("keda", "keda", "keda-operator", worker, rights);

    /// <summary>Lets the AWS Load Balancer Controller bring pods into target groups, and take them out.</summary>
    internal void LetPodsJoin(string pods, ImmutableArray<FleetTarget> targets)
    {
        if (!targets.IsEmpty)
            _operators.LetPodsJoin(pods, targets);
    }

    /// <summary>A role for a service account, and what ties the two.</summary>
    internal Role RoleOf(Construct scope, string id, string space, string account) => ClusterOperators.RoleOf(scope, id, Cluster.Ref, space, account);

    // What nodes need to become ready comes before them, what needs nodes to run on comes after.
    ImmutableDictionary<string, CfnResource> MakeAddOns(out CfnResource nodes)
    {
        var first = new[]
        {
            AddOn("eks-pod-identity-agent"),
            // The rules of namespaces and pods hold only where the network add-on enforces them.
            AddOn("vpc-cni", """{"enableNetworkPolicy":"true"}""", "aws-node", "AmazonEKS_CNI_Policy"),
            AddOn("kube-proxy"),
        };
        var role = new Role(this, "node-role", new RoleProps
        {
            AssumedBy = new ServicePrincipal("ec2.amazonaws.com"),
            ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("AmazonEKSWorkerNodePolicy"), ManagedPolicy.FromAwsManagedPolicyName("AmazonEC2ContainerRegistryPullOnly")],
        });
        nodes = ClusterSettings.Nodes(Cluster.Ref, Spec, role.RoleArn, NodeTemplate, Subnets).Make(this, "nodes", "AWS::EKS::Nodegroup");
        foreach (var (_, addOn) in first)
            nodes.AddDependency(addOn);
        var then = new[] { AddOn("coredns"), AddOn("metrics-server"), AddOn("aws-ebs-csi-driver", account: "ebs-csi-controller-sa", policy: "service-role/AmazonEBSCSIDriverPolicy") };
        foreach (var (_, addOn) in then)
            addOn.AddDependency(nodes);
        if (Spec.MinNodes < Spec.MaxNodes)
            _operators.LetNodesScale(nodes);
        return first.Concat(then).ToImmutableDictionary(pair => pair.Name, pair => pair.Made);
    }

    (string Name, CfnResource Made) AddOn(string name, string? configuration = null, string? account = null, string? policy = null) => (name, new Props
    {
        ["ClusterName"] = Cluster.Ref,
        ["AddonName"] = name,
        ["ResolveConflicts"] = "OVERWRITE",
        ["ConfigurationValues"] = configuration,
        ["PodIdentityAssociations"] = account is null ? null : new[] { new Props { ["ServiceAccount"] = account, ["RoleArn"] = ClusterOperators.RoleWith(this, $"{name}-role", policy!).RoleArn } },
    }.Make(this, name, "AWS::EKS::Addon"));
}
