using Blueprints.Estimation.Cost;
using Blueprints.Catalog;
using Blueprints.LoadBalancing;
using Blueprints.Observability;
using Blueprints.Queues;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>CloudWatch pricing page: $0.10 for each metric that an alarm reads, ten free; $0.50 for a composite alarm; dashboards $3, three free.</summary>
public sealed class ObservabilityBillTests
{
    [Fact]
    public void A_monitor_pays_for_metrics_read_and_for_pairs_of_windows()
    {
        var bill = new CostEstimator(PriceCatalog.Shipped).Estimate(
            Of(Closed, [new("balancer", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }), new("web", Fleet), new("watch", new ObservabilitySpec())], Call("users", "balancer"), Call("balancer", "web")), Quiet);

        // Rejected connections, healthy targets, the fleet's CPU and status checks; availability reads 3 metrics in 6 windows, latency 1: 4 + 18 + 6 = 28, ten of them free.
        bill.Lines("watch", "Alarms").Sum(line => line.Quantity.Expected).Should().Be(28);
        bill.Usd("watch", "Alarms").Should().Be(18 * 0.10m);
        bill.Usd("watch", "Composite alarm").Should().Be(6 * 0.50m);
        bill.Usd("watch", "Dashboard").Should().Be(0);
        bill.Items.Where(line => line.Block == "watch").Should().OnlyContain(line => line.Item.StartsWith("Alarms") || line.Item.StartsWith("Composite") || line.Item.StartsWith("Dashboard"));
    }

    [Fact]
    public void An_alarm_on_a_share_reads_two_metrics()
    {
        var spec = new ObservabilitySpec { AvailabilityPercent = 0, LatencyPercent = 0 };

        var bill = new CostEstimator(PriceCatalog.Shipped).Estimate(Of(Closed, [new("rabbit", new RabbitMqSpec()), new("watch", spec)]), Quiet);

        // Waiting messages, memory of its limit, disk of its limit: 1 + 2 + 2.
        bill.Lines("watch", "Alarms").Sum(line => line.Quantity.Expected).Should().Be(5);
    }

    [Theory]
    [InlineData(12, 0)]
    [InlineData(13, 3)]
    public void A_dashboard_of_more_than_fifty_metrics_is_not_free(int queues, decimal usd)
    {
        // A queue has four metrics: 12 queues are 48, 13 are 52.
        var spec = new ObservabilitySpec { Alarms = false, AvailabilityPercent = 0, LatencyPercent = 0 };

        var bill = new CostEstimator(PriceCatalog.Shipped).Estimate(
            Of(Closed, [.. Enumerable.Range(1, queues).Select(number => new Block($"queue-{number}", new QueueSpec())), new("watch", spec)]), Quiet);

        bill.Usd("watch", "Dashboard").Should().Be(usd);
    }

    [Fact]
    public void Without_objectives_and_alarms_only_the_dashboard_is_left() => new CostEstimator(PriceCatalog.Shipped).Estimate(
        Of(Closed, [new("watch", new ObservabilitySpec { Alarms = false, AvailabilityPercent = 0, LatencyPercent = 0 })]), Quiet).Items.Should().ContainSingle().Which.Sku.Should().Be("cloudwatch/dashboard");
}
