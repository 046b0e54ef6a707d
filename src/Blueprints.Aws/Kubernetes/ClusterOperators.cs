using System.Text.Json.Nodes;
using Blueprints.Kubernetes;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Eks = Pulumi.Aws.Eks;
using Iam = Pulumi.Aws.Iam;

namespace Blueprints.Aws;

/// <summary>
/// Who in a cluster may do what on AWS: roles for service accounts, by EKS Pod Identity, or on Fargate, which has none, by the cluster's own issuer of identities. Operators that a program or a GitOps
/// repository installs (cluster autoscaler, KEDA, AWS Load Balancer Controller) find their roles under the service accounts that their charts have.
/// </summary>
sealed class ClusterOperators(KubernetesCluster cluster, Func<InputList<Resource>?, CustomResourceOptions> child)
{
    readonly Dictionary<ClusterOperator, Iam.Role> _roles = [];
    Iam.OpenIdConnectProvider? _issuer;

    /// <summary>The roles of operators, once something was granted to them.</summary>
    public IReadOnlyDictionary<ClusterOperator, Iam.Role> Roles => _roles;

    bool OnFargate => cluster.Spec.Compute == KubernetesCompute.Fargate;

    /// <summary>What AWS trusts of the cluster's identities.</summary>
    public Iam.OpenIdConnectProvider Issuer() => _issuer = new(cluster.PartName("issuer"), new()
    {
        Url = cluster.Cluster.Identities.Apply(identities => identities[0].Oidcs[0].Issuer!),
        ClientIdLists = [FargateFacts.Audience],
    }, child(null));

    /// <summary>The role that pulls images and writes logs for pods on Fargate.</summary>
    public Iam.Role PodExecutionRole()
    {
        var role = new Iam.Role(cluster.PartName("pods"), new() { AssumeRolePolicy = PolicyDocument.AssumedBy(FargateFacts.Service) }, child(null));
        _ = new Iam.RolePolicyAttachment(cluster.PartName("pods"), new() { Role = role.Name, PolicyArn = ManagedPolicies.Of(FargateFacts.StartPolicy) }, child(null));
        return role;
    }

    /// <summary>A role for an add-on, with a policy of AWS's own. The add-on ties it to its service account.</summary>
    public Iam.Role RoleWith(string addOn, string policy)
    {
        var role = new Iam.Role(cluster.PartName(addOn), new() { AssumeRolePolicy = PodIdentity }, child(null));
        _ = new Iam.RolePolicyAttachment(cluster.PartName(addOn), new() { Role = role.Name, PolicyArn = policy }, child(null));
        return role;
    }

    /// <summary>A role for a service account, tied to it.</summary>
    public Iam.Role RoleOf(string name, string space, string account, CustomResourceOptions options)
    {
        if (OnFargate)
            return new(name, new() { AssumeRolePolicy = Output.Tuple(_issuer!.Arn, _issuer.Url).Apply(issuer => Trusted(issuer.Item1, issuer.Item2, space, account)) }, options);
        var role = new Iam.Role(name, new() { AssumeRolePolicy = PodIdentity }, options);
        _ = new Eks.PodIdentityAssociation(name, new() { ClusterName = cluster.Cluster.Name, Namespace = space, ServiceAccount = account, RoleArn = role.Arn }, options);
        return role;
    }

    /// <summary>Gives an operator's role a right for the sake of some block.</summary>
    public void Grant(ClusterOperator to, string block, Input<string> policy)
    {
        var (name, account) = to.Identity!.Value;
        if (!_roles.TryGetValue(to, out var role))
            _roles.Add(to, role = RoleOf(cluster.PartName(name), to.Namespace, account, child(null)));
        _ = new Iam.RolePolicy(cluster.PartName($"{name}-{block}"), new() { Role = role.Name, Policy = policy }, child(null));
    }

    /// <summary>Lets the cluster autoscaler change the number of nodes, of this group only.</summary>
    public void LetNodesScale(Eks.NodeGroup nodes) => Grant(ClusterOperator.Autoscaler, "nodes", Output.Tuple(nodes.Arn, cluster.Cluster.Name).Apply(known => PolicyDocument.Of(
        new()
        {
            Actions = [.. OperatorRights.Scale],
            Resources = ["*"],
            Condition = new JsonObject { ["StringEquals"] = new JsonObject { [OperatorRights.ClusterTag] = known.Item2 } },
        },
        new() { Actions = ["eks:DescribeNodegroup"], Resources = [known.Item1] },
        new() { Actions = [.. OperatorRights.LookAtGroups], Resources = ["*"] })));

    /// <summary>Lets the AWS Load Balancer Controller bring a block's pods into its target groups.</summary>
    public void LetPodsJoin(string pods, IReadOnlyList<FleetTarget> targets) => Grant(ClusterOperator.Balancing, pods, Output.All(targets.Select(target => target.TargetGroupArn)).Apply(groups => PolicyDocument.Of(
        new() { Actions = [.. OperatorRights.Join], Resources = [.. groups] },
        new() { Actions = [.. OperatorRights.LookAtTargets], Resources = ["*"] })));

    /// <summary>Lets the daemon of logs write to a group.</summary>
    public void LetLogsIn(string block, CloudWatch.LogGroup group) => Grant(ClusterOperator.Logs, block, group.Arn.Apply(arn => PolicyDocument.Of(new PolicyStatement { Actions = [.. PodLogFacts.Rights], Resources = [$"{arn}:*"] })));

    static string PodIdentity => PolicyDocument.Of(new PolicyStatement
    {
        Actions = ["sts:AssumeRole", "sts:TagSession"],
        Principal = new JsonObject { ["Service"] = "pods.eks.amazonaws.com" },
    });

    static string Trusted(string provider, string url, string space, string account)
    {
        var issuer = url.Replace("https://", "", StringComparison.Ordinal);
        return PolicyDocument.Of(new PolicyStatement
        {
            Actions = ["sts:AssumeRoleWithWebIdentity"],
            Principal = new JsonObject { ["Federated"] = provider },
            Condition = new JsonObject { ["StringEquals"] = new JsonObject { [$"{issuer}:sub"] = FargateFacts.Subject(space, account), [$"{issuer}:aud"] = FargateFacts.Audience } },
        });
    }
}
