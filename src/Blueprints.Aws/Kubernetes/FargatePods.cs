using Blueprints.Kubernetes;
using Pulumi;
using Eks = Pulumi.Aws.Eks;
using Inputs = Pulumi.Aws.Eks.Inputs;

namespace Blueprints.Aws;

/// <summary>Which pods run on Fargate.</summary>
static class FargatePods
{
    /// <summary>A profile: pods of some namespaces, all of them or those of one block.</summary>
    public static Eks.FargateProfile Profile(string name, KubernetesCluster cluster, IEnumerable<(string Namespace, string? Block)> pods, CustomResourceOptions options) => new(name, new()
    {
        ClusterName = cluster.Cluster.Name,
        PodExecutionRoleArn = cluster.PodExecutionRole!.Arn,
        SubnetIds = cluster.Subnets,
        Selectors = pods.Select(selected => Selector(selected.Namespace, selected.Block)).ToArray(),
    }, options);

    static Inputs.FargateProfileSelectorArgs Selector(string space, string? block) =>
        block is null ? new() { Namespace = space } : new() { Namespace = space, Labels = new() { [FargateFacts.BlockLabel] = block } };
}
