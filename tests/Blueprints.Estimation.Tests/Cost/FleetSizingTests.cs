using Blueprints.Compute;
using Blueprints.Estimation.Cost;
using Blueprints.Scaling;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>
/// Target tracking holds ceil(load / target) instances. The day's 24 factors at a peak of 2 are 0.70 0.45 0.30 0.22 0.20 0.25 0.40 0.65 0.85 0.95 1.00 1.05
/// and 1.20 1.15 1.05 1.05 1.10 1.25 1.50 1.80 2.00 1.90 1.70 1.28.
/// </summary>
public sealed class FleetSizingTests
{
    static readonly TargetTracking HalfCpu = new() { Target = 50 };

    // 2.777… requests a second × 684 ms keep 1.9 vCPUs busy; an m7g.large at 50 % offers 1.0: the average hour asks for 1.9 instances.
    static readonly Workload Busy = Quiet with { CpuMillisecondsPerRequest = 684 };

    [Fact]
    public void Expected_instances_are_the_average_of_what_each_hour_asks_for()
    {
        // 1.9 × factor, rounded up: 2 in every hour up to 12 and at 14 and 15; 3 at 12, 13, 16, 17, 18 and 23; 4 at 19 to 22. 14 × 2 + 6 × 3 + 4 × 4 = 62.
        var line = Hours(2, 10, Busy, HalfCpu);

        line.Quantity.Should().Be(new Cases(2 * 730, Math.Round(62 / 24m * 730, 6), 10 * 730));
        line.Assumption.Should().Be("2 to 10 instances, 2.58 on average from the workload");
    }

    [Fact]
    public void A_lower_minimum_lets_the_quiet_hours_shrink()
    {
        // The six hours from 1 to 6 ask for 0.38 to 0.86 instances: 62 - 6.
        Hours(1, 10, Busy, HalfCpu).Quantity.Expected.Should().Be(Math.Round(56 / 24m * 730, 6));
    }

    [Fact]
    public void A_maximum_that_is_too_low_is_said_so()
    {
        // The four hours that ask for 4 get 3: 62 - 4. The busiest asks for 1.9 × 2.00 = 3.8.
        var line = Hours(2, 3, Busy, HalfCpu);

        line.Quantity.Expected.Should().Be(Math.Round(58 / 24m * 730, 6));
        line.Assumption.Should().EndWith("; the busiest hour asks for 4: raise the maximum");
    }

    [Fact]
    public void A_maximum_that_is_just_enough_is_not_remarked_on() => Hours(2, 4, Busy, HalfCpu).Assumption.Should().NotContain("raise");

    [Fact]
    public void Requests_per_target_are_counted_by_the_minute()
    {
        // 166.66… requests a minute / 64 = 2.604 instances in the average hour. Rounded up with at least 2: hours 0-7: 2, 8-11: 3, then
        // 4 3 3 3 3 4 4 5 6 5 5 4: 16 + 12 + 49 = 77.
        Hours(2, 10, Quiet, Requests(64)).Quantity.Expected.Should().Be(Math.Round(77 / 24m * 730, 6));
    }

    [Fact]
    public void Of_several_policies_the_largest_demand_wins() =>
        Hours(2, 10, Busy, HalfCpu, Requests(64)).Quantity.Expected.Should().Be(Math.Round(77 / 24m * 730, 6));

    [Theory]
    [InlineData(24_000, 720, 2)]
    [InlineData(10_000, 864, 1)]
    [InlineData(1_000, 17_280, 2)]
    [InlineData(70_000, 864, 7)]
    [InlineData(11_000, 2_592, 3.3)]
    public void A_load_that_fits_exactly_asks_for_no_further_instance(int users, int milliseconds, double vcpus)
    {
        // Users × 10 / 86,400 s × milliseconds are so many vCPUs, of which an instance at 50 % offers one, at every hour of a flat day.
        Hours(1, 10, Quiet with { DailyUsers = users, PeakToAverage = 1, CpuMillisecondsPerRequest = milliseconds }, HalfCpu)
            .Quantity.Expected.Should().Be((decimal)Math.Ceiling(vcpus) * 730);
    }

    [Fact]
    public void Static_requests_cost_their_own_cpu_time()
    {
        // Half the requests static at 100 ms, half dynamic at 1,340 ms: 2.777… × 0.72 = 2 vCPUs.
        var workload = Quiet with { PeakToAverage = 1, StaticShare = 0.5m, CpuMillisecondsPerRequest = 1_340, CpuMillisecondsPerStaticRequest = 100 };

        Hours(1, 10, workload, HalfCpu).Quantity.Expected.Should().Be(2 * 730);
    }

    [Fact]
    public void An_interval_of_users_sizes_by_its_expected_value()
    {
        var workload = Busy with { DailyUsers = new(1, 24_000, 1_000_000) };

        Hours(2, 10, workload, HalfCpu).Quantity.Should().Be(new Cases(2 * 730, Math.Round(62 / 24m * 730, 6), 10 * 730));
    }

    [Fact]
    public void A_fleet_may_rest_at_no_instance()
    {
        var line = Hours(0, 4, Quiet with { DailyUsers = 0, CpuMillisecondsPerRequest = 684 }, HalfCpu);

        line.Quantity.Should().Be(new Cases(0, 0, 4 * 730));
    }

    static TargetTracking Requests(decimal target) => new() { Name = "requests", Metric = ScalingMetric.RequestsPerTargetPerMinute, Target = target };

    static CostItem Hours(int min, int max, Workload workload, params TargetTracking[] policies)
    {
        FleetSpec fleet = Fleet with { MinInstances = min, MaxInstances = max, Scaling = [.. policies] };
        return Bill.Of(Of(Closed, [new("web", fleet)], Call("users", "web")), workload).Line("web", "Instance hours");
    }
}
