using Blueprints.Estimation.Clusters;
using Blueprints.Estimation.Cost;
using Blueprints.Kubernetes;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Estimation.Tests.Clusters;

/// <summary>What pods write costs what CloudWatch asks for it, where a cluster collects it.</summary>
public sealed class PodLogsTests
{
    static Blueprint Logging(int? days, KubernetesCompute compute = KubernetesCompute.Nodes)
    {
        var phase = Roadmap.Phase(2, options: new() { Kubernetes = true });
        return phase with { Blocks = [.. phase.Blocks.Select(block => block.Spec is KubernetesClusterSpec cluster ? block with { Spec = cluster with { PodLogRetentionDays = days, Compute = compute } } : block)] };
    }

    static IEnumerable<CostItem> Logs(int? days, decimal kilobytes) => new CostEstimator().Estimate(Logging(days), new Workload { DailyUsers = 100_000, LogKilobytesPerRequest = kilobytes }).Items
        .Where(item => item.Resource == "web-logs" && item.Item.StartsWith("Logs", StringComparison.Ordinal));

    [Fact]
    public void They_are_not_collected_unless_asked_for() => Logs(null, 1).Should().BeEmpty();

    // All of the block's requests of a month, 2 KB each; 5 GB are free. 15 % of all is kept for the twelve months.
    [Fact]
    public void What_requests_write_is_taken_in_and_kept()
    {
        var requests = Estimation.Load.BlueprintLoad.Of(Logging(365), new() { DailyUsers = 100_000 }).CallsTo("web").Total.Expected;

        var items = Logs(365, 2).ToDictionary(item => item.Item, item => item.Quantity.Expected);

        var gigabytes = Quantities.DataSize.FromKilobytes(requests * 2).Gigabytes;
        gigabytes.Should().BeGreaterThan(50);
        items["Logs taken in"].Should().BeApproximately(gigabytes - 5, 0.001m);
        items["Logs kept"].Should().BeApproximately(gigabytes * 0.15m * 12, 0.001m);
    }

    [Fact]
    public void The_daemon_takes_room_on_each_node()
    {
        var shape = Blueprints.Catalog.PriceCatalog.Shipped.FindShape("m7g.large").Shape!;
        var without = NodeRoom.Of(shape, new KubernetesClusterSpec());

        NodeRoom.Of(shape, new KubernetesClusterSpec { PodLogRetentionDays = 30 }).Should().Be(without.Beside(50, 50, 1));
    }

    [Theory]
    [InlineData(8, KubernetesCompute.Nodes, "podLogRetentionDays is 8")]
    [InlineData(30, KubernetesCompute.Fargate, "podLogRetentionDays is 30 with fargate; allowed: none: a daemon sends the logs, and Fargate has no nodes for it")]
    public void Bad_days_and_Fargate_are_refused(int days, KubernetesCompute compute, string problem)
    {
        var check = () => Logging(days, compute).ThrowIfInvalid();

        check.Should().Throw<InvalidInputException>().WithMessage($"*{problem}*");
    }
}
