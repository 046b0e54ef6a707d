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

    /// <summary>Makes the add-ons, and between them what they run on.</summary>
    public ImmutableDictionary<string, Eks.Addon> Make(Func<Resource[], Resource> nodes)
    {
        foreach (var addOn in ClusterAddOn.BeforeNodes(cluster.Spec))
            Add(addOn, null);
        var ready = nodes([.. _made.Values]);
        foreach (var addOn in ClusterAddOn.AfterNodes(cluster.Spec))
            Add(addOn, [ready]);
        if (cluster.NodeGroup is { } group && cluster.Spec.MinNodes < cluster.Spec.MaxNodes)
            operators.LetNodesScale(group);
        return _made.ToImmutable();
    }

    void Add(ClusterAddOn addOn, InputList<Resource>? after)
    {
        var args = new Eks.AddonArgs { ClusterName = cluster.Cluster.Name, AddonName = addOn.Name, ResolveConflictsOnCreate = "OVERWRITE", ResolveConflictsOnUpdate = "PRESERVE" };
        if (addOn.Configuration is not null)
            args.ConfigurationValues = addOn.Configuration;
        if (addOn.Account is not null)
            args.PodIdentityAssociations = [new Inputs.AddonPodIdentityAssociationArgs { ServiceAccount = addOn.Account, RoleArn = operators.RoleWith(addOn.Name, ManagedPolicies.Of(addOn.Policy!)).Arn }];
        _made.Add(addOn.Name, new(cluster.PartName(addOn.Name), args, child(after)));
    }
}
