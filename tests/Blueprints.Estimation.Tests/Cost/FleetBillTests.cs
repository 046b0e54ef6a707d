using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>EC2, EBS, CloudWatch and VPC pricing pages: instance hours, gp3 per GiB provisioned, a custom metric each, a public IPv4 address each hour.</summary>
public sealed class FleetBillTests
{
    [Fact]
    public void Instances_are_billed_for_every_hour_of_a_month_of_730()
    {
        var bill = Bill.Of(Of(Closed, [new("web", Fleet)]), Quiet);

        var line = bill.Line("web", "Instance hours");
        line.Quantity.Expected.Should().Be(3 * 730);
        line.UnitPrice.Usd.Should().Be(0.0816m);
        line.Monthly.Expected.Usd.Should().Be(3 * 730 * 0.0816m);
        line.Monthly.Low.Should().Be(line.Monthly.High);
        line.Assumption.Should().Be("3 instances, not scaled");
    }

    [Fact]
    public void Every_instance_has_a_root_volume()
    {
        var bill = Bill.Of(Of(Closed, [new("web", Fleet with { RootVolumeGiB = 50 })]), Quiet);

        bill.Usd("web", "Root volumes").Should().Be(3 * 50 * 0.08m);
    }

    [Fact]
    public void Detailed_monitoring_is_seven_metrics_an_instance_of_which_the_account_has_ten_free()
    {
        var bill = Bill.Of(Of(Closed, [new("web", Fleet with { DetailedMonitoring = true })]), Quiet);

        // 3 × 7 = 21 metrics, 10 of them always free.
        var lines = bill.Lines("web", "Detailed monitoring");
        lines.Select(line => line.Quantity.Expected).Should().Equal(10, 11);
        lines.Select(line => line.Monthly.Expected.Usd).Should().Equal(0, 11 * 0.30m);
    }

    [Fact]
    public void The_free_metrics_are_shared_by_all_fleets_of_the_account()
    {
        var fleet = Fleet with { MinInstances = 1, MaxInstances = 1, DetailedMonitoring = true };

        var bill = Bill.Of(Of(Closed, [new("a", fleet), new("b", fleet)]), Quiet);

        // 7 free for the first, 3 free and 4 paid for the second.
        bill.Usd("a", "Detailed monitoring").Should().Be(0);
        bill.Usd("b", "Detailed monitoring").Should().Be(4 * 0.30m);
    }

    [Fact]
    public void Without_detailed_monitoring_there_are_no_metrics() =>
        Bill.Of(Of(Closed, [new("web", Fleet)]), Quiet).Lines("web", "Detailed monitoring").Should().BeEmpty();

    [Fact]
    public void A_public_fleet_pays_for_an_address_each() =>
        Bill.Of(Of(Closed, [new("web", Fleet with { PublicAddresses = true })]), Quiet).Usd("web", "Public IPv4").Should().Be(3 * 730 * 0.005m);

    [Fact]
    public void A_private_fleet_pays_for_no_address() =>
        Bill.Of(Of(Closed, [new("web", Fleet)]), Quiet).Lines("web", "Public IPv4").Should().BeEmpty();

    [Fact]
    public void The_range_of_a_scaling_fleet_is_its_smallest_and_largest_size()
    {
        var fleet = Fleet with { MinInstances = 2, MaxInstances = 6, Scaling = [new Scaling.TargetTracking()], PublicAddresses = true, DetailedMonitoring = true };

        var bill = Bill.Of(Of(Closed, [new("web", fleet)]), Quiet);

        // No CPU is used, so the fleet stays at its minimum.
        bill.Line("web", "Instance hours").Monthly.Should().Be(Range(2 * 730 * 0.0816m, 2 * 730 * 0.0816m, 6 * 730 * 0.0816m));
        bill.Line("web", "Root volumes").Monthly.Should().Be(Range(2 * 20 * 0.08m, 2 * 20 * 0.08m, 6 * 20 * 0.08m));
        bill.Line("web", "Public IPv4").Monthly.Should().Be(Range(2 * 730 * 0.005m, 2 * 730 * 0.005m, 6 * 730 * 0.005m));
        // 14 to 42 metrics, 10 free.
        bill.Lines("web", "Detailed monitoring")[1].Monthly.Should().Be(Range(4 * 0.30m, 4 * 0.30m, 32 * 0.30m));
    }

    static Quantities.MoneyRange Range(decimal low, decimal expected, decimal high) => new(new(low), new(expected), new(high));
}
