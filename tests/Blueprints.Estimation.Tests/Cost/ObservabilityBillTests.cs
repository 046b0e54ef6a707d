using Blueprints.Estimation.Cost;
using Blueprints.Catalog;
using Blueprints.LoadBalancing;
using Blueprints.Observability;
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

        // Rejected connections, healthy targets, the fleet's CPU; availability reads 3 metrics in 6 windows, latency 1: 3 + 18 + 6 = 27, ten of them free.
        bill.Lines("watch", "Alarms").Sum(line => line.Quantity.Expected).Should().Be(27);
        bill.Usd("watch", "Alarms").Should().Be(17 * 0.10m);
        bill.Usd("watch", "Composite alarm").Should().Be(6 * 0.50m);
        bill.Usd("watch", "Dashboard").Should().Be(0);
        bill.Items.Where(line => line.Block == "watch").Should().OnlyContain(line => line.Item.StartsWith("Alarms") || line.Item.StartsWith("Composite") || line.Item.StartsWith("Dashboard"));
    }

    [Fact]
    public void Without_objectives_and_alarms_only_the_dashboard_is_left() => new CostEstimator(PriceCatalog.Shipped).Estimate(
        Of(Closed, [new("watch", new ObservabilitySpec { Alarms = false, AvailabilityPercent = 0, LatencyPercent = 0 })]), Quiet).Items.Should().ContainSingle().Which.Sku.Should().Be("cloudwatch/dashboard");
}
