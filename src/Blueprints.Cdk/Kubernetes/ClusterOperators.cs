using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Blueprints.Kubernetes;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>
/// Who in a cluster may do what on AWS: roles for service accounts, by EKS Pod Identity, or on Fargate, which has none, by the cluster's own issuer of identities. Operators that are installed beside the stack (cluster autoscaler, KEDA, AWS Load Balancer Controller) find
/// their roles under the service accounts that their charts have.
/// </summary>
sealed class ClusterOperators(KubernetesCluster cluster, string clusterName)
{
    const string IssuerUrl = "OpenIdConnectIssuerUrl";

    readonly Dictionary<ClusterOperator, Role> _roles = [];
    CfnResource? _issuer;

    /// <summary>A role for an add-on, with a policy of AWS's own. The add-on ties it to its service account.</summary>
    public static Role RoleWith(Construct scope, string id, string policy) =>
        new(scope, id, new RoleProps { AssumedBy = Pods, ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName(policy)] });

    /// <summary>What AWS trusts of the cluster's identities.</summary>
    public CfnResource Issuer() => _issuer = new Props { ["Url"] = cluster.Cluster.GetAtt(IssuerUrl).ToString(), ["ClientIdList"] = new[] { FargateFacts.Audience } }.Make(cluster, "issuer", "AWS::IAM::OIDCProvider");

    /// <summary>A role for a service account, tied to it.</summary>
    public Role RoleOf(Construct scope, string id, string space, string account)
    {
        if (_issuer is not null)
            return Trusting(scope, id, space, account);
        var role = new Role(scope, id, new RoleProps { AssumedBy = Pods });
        new Props { ["ClusterName"] = cluster.Cluster.Ref, ["Namespace"] = space, ["ServiceAccount"] = account, ["RoleArn"] = role.RoleArn }.Make(scope, $"{id}-identity", "AWS::EKS::PodIdentityAssociation");
        return role;
    }

    /// <summary>Gives an operator's role a right for the sake of some block.</summary>
    public void Grant(ClusterOperator to, string block, params PolicyStatement[] rights)
    {
        var (name, account) = to.Identity!.Value;
        if (!_roles.TryGetValue(to, out var role))
            _roles.Add(to, role = RoleOf(cluster, name, to.Namespace, account));
        _ = new Policy(cluster, $"{name}-{block}", new PolicyProps { Roles = [role], Statements = rights });
    }

    /// <summary>Lets the cluster autoscaler change the number of nodes, of this cluster's groups only.</summary>
    public void LetNodesScale(CfnResource nodes)
    {
        var scale = Right.To(OperatorRights.Scale, "*");
        scale.AddCondition("StringEquals", new Dictionary<string, object> { [OperatorRights.ClusterTag] = clusterName });
        Grant(ClusterOperator.Autoscaler, "nodes",
            scale,
            Right.To(["eks:DescribeNodegroup"], nodes.GetAtt("Arn").ToString()),
            Right.To(OperatorRights.LookAtGroups, "*"));
    }

    /// <summary>Lets the AWS Load Balancer Controller bring a block's pods into its target groups.</summary>
    public void LetPodsJoin(string pods, ImmutableArray<FleetTarget> targets) => Grant(ClusterOperator.Balancing, pods,
        Right.To(OperatorRights.Join, [.. targets.Select(target => target.TargetGroupArn)]),
        Right.To(OperatorRights.LookAtTargets, "*"));

    /// <summary>Lets the daemon of logs write to a group.</summary>
    public void LetLogsIn(string block, LogGroup group) => Grant(ClusterOperator.Logs, block, Right.To(PodLogFacts.Rights, group.LogGroupArn));

    /// <summary>The roles of operators, once something was granted to them.</summary>
    public IReadOnlyDictionary<ClusterOperator, Role> Roles => _roles;

    // The issuer's name is part of a condition's key, where CloudFormation takes no function: the whole document is a text into which it puts the name. Roles take their document as text too.
    Role Trusting(Construct scope, string id, string space, string account)
    {
        var role = new Role(scope, id, new RoleProps { AssumedBy = new WebIdentityPrincipal(_issuer!.Ref) });
        var trust = new JsonObject
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new JsonArray(new JsonObject
            {
                ["Effect"] = "Allow",
                ["Principal"] = new JsonObject { ["Federated"] = "${Provider}" },
                ["Action"] = "sts:AssumeRoleWithWebIdentity",
                ["Condition"] = new JsonObject { ["StringEquals"] = new JsonObject { ["${Issuer}:sub"] = FargateFacts.Subject(space, account), ["${Issuer}:aud"] = FargateFacts.Audience } },
            }),
        };
        ((CfnRole)role.Node.DefaultChild!).AssumeRolePolicyDocument = Fn.Sub(trust.ToJsonString(), new Dictionary<string, string>
        {
            ["Provider"] = _issuer.Ref,
            ["Issuer"] = Fn.Select(1, Fn.Split("//", cluster.Cluster.GetAtt(IssuerUrl).ToString())),
        });
        return role;
    }

    static SessionTagsPrincipal Pods => new(new ServicePrincipal("pods.eks.amazonaws.com"));
}
