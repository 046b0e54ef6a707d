using System.Collections.Immutable;
using Blueprints.Kubernetes;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using Eks = Pulumi.Aws.Eks;
using Iam = Pulumi.Aws.Iam;
using Inputs = Pulumi.Aws.Eks.Inputs;
using Kms = Pulumi.Aws.Kms;

namespace Blueprints.Aws;

/// <summary>
/// An Amazon EKS cluster: a control plane with a private address, whose secrets have a key of their own and whose logs are kept, add-ons, and a managed group of nodes with encrypted volumes, or profiles
/// of Fargate. Access is by IAM alone; add-ons and operators have roles of their own with what they need and no more. Pods run in it as <see cref="ClusterPods"/>.
/// </summary>
public sealed class KubernetesCluster : NetworkedBlock
{
    const int HttpsPort = 443;
    const int KeyDeletionDays = 30;

    readonly ClusterOperators _operators;

    /// <summary>Makes the cluster.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names, and the cluster's own.</param>
    /// <param name="args">The spec, the network and the administrators.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public KubernetesCluster(string name, KubernetesClusterArgs args, ComponentResourceOptions? options = null)
        : base("KubernetesCluster", name, args.Block ?? name, args.For(name), options, HttpsPort)
    {
        (Spec, Subnets) = (args.Spec, args.Network.PrivateSubnetIds);
        SecretsKey = new(ChildName("secrets"), new()
        {
            Description = $"Secrets of the Kubernetes cluster {Block}", EnableKeyRotation = true, DeletionWindowInDays = KeyDeletionDays,
        }, Child());
        // EKS writes to the group of this name, and would make one that keeps everything for ever.
        LogGroup = new(ChildName("logs"), new() { Name = $"/aws/eks/{name}/cluster", RetentionInDays = Spec.LogRetentionDays }, Child());
        Role = ControlPlaneRole();
        Cluster = ControlPlane(Spec);
        SecurityGroupId = Cluster.VpcConfig.Apply(network => network.ClusterSecurityGroupId!);
        foreach (var (administrator, principal) in args.Administrators)
            Admit(administrator, principal);
        _operators = new(this, Child);
        IssuerProvider = Spec.Compute == KubernetesCompute.Fargate ? _operators.Issuer() : null;
        AddOns = new ClusterAddOns(this, _operators, Child).Make(MakeNodes);
        PodLogGroup = MakePodLogs(ChildName("pod-logs"), "others", PodLogFacts.Others(Name), Child());
        ClusterName = Cluster.Name;
        Endpoint = Cluster.Endpoint;
        CertificateAuthority = Cluster.CertificateAuthority.Apply(authority => authority.Data!);
        RegisterOutputs();
    }

    /// <summary>The control plane.</summary>
    public Eks.Cluster Cluster { get; }

    /// <summary>The key of the cluster's secrets.</summary>
    public Kms.Key SecretsKey { get; }

    /// <summary>The control plane's logs.</summary>
    public CloudWatch.LogGroup LogGroup { get; }

    /// <summary>The control plane's role.</summary>
    public Iam.Role Role { get; }

    /// <summary>The add-ons by name.</summary>
    public ImmutableDictionary<string, Eks.Addon> AddOns { get; }

    /// <summary>The nodes; null on Fargate.</summary>
    public Eks.NodeGroup? NodeGroup { get; private set; }

    /// <summary>What nodes are launched from; null on Fargate.</summary>
    public Ec2.LaunchTemplate? NodeTemplate { get; private set; }

    /// <summary>The role that starts pods on Fargate; null on nodes.</summary>
    public Iam.Role? PodExecutionRole { get; private set; }

    /// <summary>What lets service accounts of the cluster take on roles; null on nodes, where EKS Pod Identity does.</summary>
    public Iam.OpenIdConnectProvider? IssuerProvider { get; }

    /// <summary>What pods write that are no block's; null where pods' logs are not collected.</summary>
    public CloudWatch.LogGroup? PodLogGroup { get; }

    /// <summary>The cluster's name.</summary>
    [Output("clusterName")]
    public Output<string> ClusterName { get; private set; }

    /// <summary>The address of the Kubernetes API.</summary>
    [Output("clusterEndpoint")]
    public Output<string> Endpoint { get; private set; }

    /// <summary>The certificate of the Kubernetes API's authority, in Base64.</summary>
    [Output("certificateAuthority")]
    public Output<string> CertificateAuthority { get; private set; }

    /// <summary>A kubeconfig for Pulumi's Kubernetes provider or kubectl, which asks AWS's command line tool for tokens.</summary>
    public Output<string> KubeConfig => Output.Tuple(ClusterName, Endpoint, CertificateAuthority, Cluster.Arn).Apply(all => KubeConfigDocument.Of(all.Item1, all.Item2, all.Item3, all.Item4));

    internal KubernetesClusterSpec Spec { get; }

    internal InputList<string> Subnets { get; }

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", ClusterName)];

    // On nodes EKS ties roles to service accounts; on Fargate the accounts have to name them.
    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs =>
        [("clusterName", ClusterName), .. OperatorRoles.Where(_ => IssuerProvider is not null).OrderBy(role => role.Key.Chart, StringComparer.Ordinal).Select(role => ($"{role.Key.Identity!.Value.Role}RoleArn", role.Value.Arn))];

    /// <summary>The roles of operators that have rights on AWS.</summary>
    internal IReadOnlyDictionary<ClusterOperator, Iam.Role> OperatorRoles => _operators.Roles;

    /// <summary>The log group of a block's pods, which the daemon of logs may write to; null where they are not collected.</summary>
    internal CloudWatch.LogGroup? PodLogs(string name, string block, CustomResourceOptions options) => MakePodLogs(name, block, PodLogFacts.Group(Name, block), options);

    /// <summary>Lets KEDA look at what a worker works off.</summary>
    internal void LetScalerLook(string worker, Input<string> policy) => _operators.Grant(ClusterOperator.Keda, worker, policy);

    /// <summary>Lets the AWS Load Balancer Controller bring pods into target groups, and take them out.</summary>
    internal void LetPodsJoin(string pods, IReadOnlyList<FleetTarget> targets)
    {
        if (targets.Count > 0)
            _operators.LetPodsJoin(pods, targets);
    }

    /// <summary>A role for a service account, and what ties the two.</summary>
    internal Iam.Role RoleOf(string name, string space, string account, CustomResourceOptions options) => _operators.RoleOf(name, space, account, options);

    CloudWatch.LogGroup? MakePodLogs(string name, string block, string group, CustomResourceOptions options)
    {
        if (Spec.PodLogRetentionDays is not { } days)
            return null;
        var made = new CloudWatch.LogGroup(name, new() { Name = group, RetentionInDays = days }, options);
        _operators.LetLogsIn(block, made);
        return made;
    }

    Iam.Role ControlPlaneRole()
    {
        var role = new Iam.Role(ChildName("role"), new() { AssumeRolePolicy = PolicyDocument.AssumedBy("eks.amazonaws.com") }, Child());
        _ = new Iam.RolePolicyAttachment(ChildName("role"), new() { Role = role.Name, PolicyArn = ManagedPolicies.Cluster }, Child());
        _ = new Iam.RolePolicy(ChildName("secrets"), new()
        {
            Role = role.Name,
            Policy = SecretsKey.Arn.Apply(key => PolicyDocument.Of(new PolicyStatement { Actions = ["kms:Encrypt", "kms:Decrypt", "kms:ListGrants", "kms:DescribeKey"], Resources = [key] })),
        }, Child());
        return role;
    }

    Eks.Cluster ControlPlane(KubernetesClusterSpec spec) => new(Name, new()
    {
        Name = Name,
        Version = spec.Version,
        RoleArn = Role.Arn,
        // Whoever makes the cluster may go on working on it; it cannot be said later without making it anew.
        AccessConfig = new Inputs.ClusterAccessConfigArgs { AuthenticationMode = "API", BootstrapClusterCreatorAdminPermissions = true },
        BootstrapSelfManagedAddons = false,
        EnabledClusterLogTypes = [.. KubernetesClusterSpec.LogTypes],
        EncryptionConfig = new Inputs.ClusterEncryptionConfigArgs { Provider = new Inputs.ClusterEncryptionConfigProviderArgs { KeyArn = SecretsKey.Arn }, Resources = ["secrets"] },
        VpcConfig = new Inputs.ClusterVpcConfigArgs { SubnetIds = Subnets, EndpointPrivateAccess = true, EndpointPublicAccess = spec.PublicEndpoint },
    }, Child([LogGroup]));

    void Admit(string administrator, Input<string> principal)
    {
        var entry = new Eks.AccessEntry(ChildName($"admin-{administrator}"), new() { ClusterName = Cluster.Name, PrincipalArn = principal }, Child());
        _ = new Eks.AccessPolicyAssociation(ChildName($"admin-{administrator}"), new()
        {
            ClusterName = Cluster.Name,
            PrincipalArn = entry.PrincipalArn,
            PolicyArn = NodeGroupFacts.AdministratorPolicy,
            AccessScope = new Inputs.AccessPolicyAssociationAccessScopeArgs { Type = "cluster" },
        }, Child());
    }

    // On Fargate the profile of what all clusters have; each block of pods has a profile of its own.
    Resource MakeNodes(Resource[] after)
    {
        if (Spec.Compute == KubernetesCompute.Fargate)
        {
            PodExecutionRole = _operators.PodExecutionRole();
            return FargatePods.Profile(ChildName("system"), this, FargateFacts.SystemNamespaces.Select(space => (space, (string?)null)), Child());
        }

        NodeTemplate = new(ChildName("nodes"), NodeSettings.Template(Name, Spec, SecurityGroupId), Child());
        return NodeGroup = NodeSettings.Group(ChildName("nodes"), this, NodeTemplate, after);
    }

    internal string PartName(string part) => ChildName(part);

    internal CustomResourceOptions OwnChild(InputList<Resource>? dependsOn = null) => Child(dependsOn);
}
