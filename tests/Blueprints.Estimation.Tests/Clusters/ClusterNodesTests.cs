using Blueprints.Estimation.Cost;
using Blueprints.Kubernetes;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Tests.Clusters;

/// <summary>Nodes follow pods, and pods the day.</summary>
public sealed class ClusterNodesTests
{
    static readonly Blueprint Design = Roadmap.Phase(2, options: new() { Kubernetes = true });

    // A pod of a whole vCPU leaves a node of two no room for a second one, and add-ons fit beside it: a node for each pod, hour by hour.
    [Theory]
    [InlineData(100_000)]
    [InlineData(400_000)]
    [InlineData(900_000)]
    public void A_node_for_each_pod_in_each_hour(int users)
    {
        var web = Design.Blocks.OfKind<WebServiceSpec>().First();
        var design = With(web.Name, web.Spec with { Pod = new() { CpuMillicores = 1_000, MemoryMiB = 512 }, MinReplicas = 2, MaxReplicas = 60 }, cluster => cluster with { MinNodes = 1, MaxNodes = 100 });
        var workload = new Workload { DailyUsers = users };
        var estimate = new CostEstimator().Estimate(design, workload);
        var pods = Estimation.Clusters.ClusterPods.Hours(web.Name, design.Blocks.OfKind<WebServiceSpec>().First().Spec, Estimation.Load.BlueprintLoad.Of(design, workload));

        pods.Should().HaveCount(24);
        Nodes(estimate).Should().BeApproximately(pods.Average(), 0.001m);
    }

    // The nodes of the average would be fewer: whole nodes are paid in each hour.
    [Fact]
    public void The_day_s_nodes_are_never_fewer_than_those_of_the_average()
    {
        var estimate = new CostEstimator().Estimate(Design, new Workload { DailyUsers = 400_000 });

        estimate.Items.Single(item => item.Item.StartsWith("Node hours", StringComparison.Ordinal)).Assumption.Should().Contain("packed hour by hour, up to ");
        Nodes(estimate).Should().BeInRange(2, 10);
    }

    static decimal Nodes(CostEstimate estimate) => estimate.Items.Single(item => item.Item.StartsWith("Node hours", StringComparison.Ordinal)).Quantity.Expected / 730;

    static Blueprint With(string name, WebServiceSpec spec, Func<KubernetesClusterSpec, KubernetesClusterSpec> cluster) => Design with
    {
        Blocks = [.. Design.Blocks.Select(block => block.Name == name ? block with { Spec = spec } : block.Spec is KubernetesClusterSpec nodes ? block with { Spec = cluster(nodes) } : block)],
    };
}
