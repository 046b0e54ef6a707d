using Blueprints.Estimation.Cost;
using Blueprints.Kubernetes;
using Blueprints.Networking;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Tests.Clusters;

/// <summary>Where there are no nodes, add-ons and operators are billed as pods.</summary>
public sealed class FargateClusterTests
{
    static IEnumerable<CostItem> Pods(params Block[] more) => new CostEstimator().Estimate(new()
    {
        Name = "shop", Blocks = [new("network", new NetworkSpec()), new("cluster", new KubernetesClusterSpec { Compute = KubernetesCompute.Fargate }), .. more],
    }, new Workload { DailyUsers = 1_000 }).Items.Where(item => item.Block == "cluster" && item.Item.StartsWith("Pod ", StringComparison.Ordinal));

    // CoreDNS and metrics-server, two pods each of 0.25 vCPU and 0.5 GB: what they ask for and 256 MiB, rounded up to Fargate's smallest size. By the hour in us-east-1 $0.04048 and $0.004445.
    [Fact]
    public void An_empty_cluster_has_four_pods()
    {
        var items = Pods().ToList();

        items.Sum(item => item.Monthly.Expected.Usd).Should().Be(4 * 730 * (0.25m * 0.04048m + 0.5m * 0.004445m));
        items.Select(item => item.Resource).Distinct().Should().Equal("cluster-coredns", "cluster-metrics-server");
    }

    // KEDA: three pods; the controller of balancers: two that ask for nothing; the k6 operator: one. Each takes the smallest size.
    [Fact]
    public void Operators_come_with_the_blocks_that_need_them()
    {
        var items = Pods(new("web", new WebServiceSpec { Entry = new() }), new("jobs", new Queues.QueueSpec()), new("workers", new QueueWorkerSpec { Queue = "jobs" }), new("pressure", new PodLoadTestSpec { Target = "web" })).ToList();

        items.Where(item => item.Item.StartsWith("Pod vCPU hours", StringComparison.Ordinal)).ToDictionary(item => item.Resource, item => item.Quantity.Expected / 730 / 0.25m).Should().BeEquivalentTo(new Dictionary<string, decimal>
        {
            ["cluster-coredns"] = 2, ["cluster-metrics-server"] = 2, ["cluster-keda"] = 3, ["cluster-aws-load-balancer-controller"] = 2, ["cluster-k6-operator"] = 1,
        });
    }

    [Fact]
    public void On_nodes_they_take_room_and_have_no_line() =>
        new CostEstimator().Estimate(Roadmap.Phase(2, options: new() { Kubernetes = true }), new Workload { DailyUsers = 1_000 }).Items.Should().NotContain(item => item.Item.StartsWith("Pod ", StringComparison.Ordinal));
}
