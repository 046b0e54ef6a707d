using System.Collections.Immutable;
using Blueprints.Kubernetes;
using Pulumi;
using Eks = Pulumi.Aws.Eks;
using Inputs = Pulumi.Aws.Eks.Inputs;

namespace Blueprints.Aws;

/// <summary>
/// The add-ons that AWS keeps in a cluster. What nodes need to become ready comes before them, what needs nodes to run on comes after; those that ask AWS for something have a role of their own.
/// </summary>
sealed class ClusterAddOns(KubernetesCluster cluster, ClusterOperators operators, Func<InputList<Resource>?, CustomResourceOptions> child)
{
    readonly ImmutableDictionary<string, Eks.Addon>.Builder _made = ImmutableDictionary.CreateBuilder<string, Eks.Addon>();

    /// <summary>Makes the add-ons, and the nodes between them.</summary>
    public ImmutableDictionary<string, Eks.Addon> Make(Func<Resource[], Eks.NodeGroup?> nodes)
    {
        if (cluster.Spec.Compute == KubernetesCompute.Fargate)
        {
            nodes([]);
            // Fargate has a network and a proxy of its own, and takes the port that the metrics server has elsewhere.
            Add("coredns", """{"computeType":"Fargate"}""");
            Add("metrics-server", """{"containerPort":10251}""");
            return _made.ToImmutable();
        }

        Add("eks-pod-identity-agent");
        // The rules of namespaces and pods hold only where the network add-on enforces them.
        Add("vpc-cni", """{"enableNetworkPolicy":"true"}""", "aws-node", ManagedPolicies.PodNetwork);
        Add("kube-proxy");
        var ready = nodes([.. _made.Values]);
        InputList<Resource>? after = ready is null ? null : [ready];
        Add("coredns", after: after);
        Add("metrics-server", after: after);
        Add("aws-ebs-csi-driver", account: "ebs-csi-controller-sa", policy: ManagedPolicies.Volumes, after: after);
        if (cluster.Spec.MinNodes < cluster.Spec.MaxNodes)
            operators.LetNodesScale(ready!);
        return _made.ToImmutable();
    }

    void Add(string name, string? configuration = null, string? account = null, string? policy = null, InputList<Resource>? after = null)
    {
        var args = new Eks.AddonArgs { ClusterName = cluster.Cluster.Name, AddonName = name, ResolveConflictsOnCreate = "OVERWRITE", ResolveConflictsOnUpdate = "PRESERVE" };
        if (configuration is not null)
            args.ConfigurationValues = configuration;
        if (account is not null)
            args.PodIdentityAssociations = [new Inputs.AddonPodIdentityAssociationArgs { ServiceAccount = account, RoleArn = operators.RoleWith(name, policy!).Arn }];
        _made.Add(name, new(cluster.PartName(name), args, child(after)));
    }
}
