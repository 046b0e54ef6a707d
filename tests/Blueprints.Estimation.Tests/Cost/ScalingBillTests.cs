using Blueprints.Compute;
using Blueprints.Estimation.Cost;
using Blueprints.Scaling;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>The expected number of servers under each kind of policy, and what mixed fleets and warm pools cost, worked out on paper.</summary>
public sealed class ScalingBillTests
{
    // A flat day: 2.777… requests a second × 720 ms keep 2 vCPUs busy in every hour; an m7g.large has 2.
    static readonly Workload Flat = Quiet with { PeakToAverage = 1, CpuMillisecondsPerRequest = 720 };

    [Fact]
    public void Hours_of_scheduled_zero_are_counted()
    {
        // 20 % CPU asks for 5 at any hour. From 8 to 20 on weekdays up to 8; none from 20 on, weekends included: 5 days of 12 hours.
        var line = Hours(2, 8, new TargetTracking { Target = 20 }, At("day", "0 8 * * 1-5", 2, 8), At("night", "0 20 * * *", 0, 0));

        line.Quantity.Expected.Should().Be(Math.Round(5 * 60 / 168m * 730, 6));
        line.Quantity.Low.Should().Be(Math.Round(2 * 60 / 168m * 730, 6));
        line.Quantity.High.Should().Be(Math.Round(8 * 60 / 168m * 730, 6));
    }

    [Fact]
    public void A_schedule_raises_the_minimum_in_its_hours()
    {
        // 50 % CPU asks for 2; from 11 to 14 at least 6.
        var line = Hours(1, 10, new TargetTracking { Target = 50 }, At("lunch", "0 11 * * *", 6, null), At("after", "0 14 * * *", 1, null));

        line.Quantity.Expected.Should().Be(Math.Round((3 * 6 + 21 * 2) / 24m * 730, 6));
    }

    [Fact]
    public void Scaling_out_only_stays_at_the_days_peak()
    {
        // 2 vCPUs on average, twice that at the peak: 4 instances at 50 %.
        Hours(1, 10, Flat with { PeakToAverage = 2 }, new TargetTracking { Target = 50, ScaleIn = false }).Quantity.Expected.Should().Be(4 * 730);
        Hours(1, 10, Flat with { PeakToAverage = 2 }, new PredictiveScaling { Mode = PredictiveMode.ForecastAndScale, Target = 50 }).Quantity.Expected.Should().Be(4 * 730);
    }

    [Fact]
    public void A_forecast_that_only_shows_scales_nothing() =>
        Hours(1, 10, Flat with { PeakToAverage = 2 }, new PredictiveScaling { Target = 50 }).Quantity.Expected.Should().Be(730);

    [Fact]
    public void Asymmetric_steps_hold_between_their_thresholds()
    {
        // 60 % asks for 2 (1.67) at the average; 20 % lets go above 5. A flat load keeps what it first got.
        Hours(1, 10, Flat, StepScaling.OutAbove(), StepScaling.InBelow()).Quantity.Expected.Should().Be(2 * 730);
        // Six from the start are above the five that 20 % would let go at: one goes, and then none.
        Hours(6, 10, Flat, StepScaling.OutAbove(), StepScaling.InBelow()).Quantity.Expected.Should().Be(6 * 730);
    }

    [Fact]
    public void Mixed_fleets_pay_a_base_on_demand_and_the_rest_partly_on_spot()
    {
        // 10 units: 2 on demand, of the other 8 a quarter: 4 on demand, 6 on Spot.
        var bill = Price(Fleet with { MinInstances = 10, MaxInstances = 10, Mix = new() { OnDemandBase = 2, OnDemandPercent = 25 } });

        bill.Line("web", "Instance hours (m7g.large, Linux, on-demand)").Quantity.Expected.Should().Be(4 * 730);
        bill.Unpriced.Should().ContainSingle().Which.Sku.Should().Be("ec2/m7g.large/linux/spot");
        bill.Usd("web", "Root volumes").Should().Be(10 * 20 * 0.08m);
    }

    [Fact]
    public void Stopped_instances_pay_for_their_volumes_only()
    {
        // 8 prepared, 3 in the group: 5 wait.
        var bill = Price(Fleet with { WarmPool = new() { MaxPrepared = 8 } });

        bill.Usd("web", "Warm pool volumes").Should().Be(5 * 20 * 0.08m);
        bill.Lines("web", "Warm pool hours").Should().BeEmpty();
    }

    [Fact]
    public void Running_instances_that_wait_pay_their_hours() =>
        Price(Fleet with { WarmPool = new() { MaxPrepared = 8, State = WarmPoolState.Running } }).Usd("web", "Warm pool hours").Should().Be(5 * 730 * 0.0816m);

    [Fact]
    public void Tasks_pay_for_vcpu_memory_and_storage_above_twenty()
    {
        var catalog = ListPrices.Builder()
            .AddPrice(ListPrices.Region, "fargate/linux-arm/vcpu", "vcpu-hour", 0.03238m, "price list", "2026")
            .AddPrice(ListPrices.Region, "fargate/linux-arm/memory", "gb-hour", 0.00356m, "price list", "2026")
            .AddPrice(ListPrices.Region, "fargate/ephemeral-storage", "gb-hour", 0.000111m, "price list", "2026")
            .Build();
        var service = new ContainerServiceSpec { MinTasks = 3, MaxTasks = 3, CpuUnits = 512, MemoryMiB = 2_048, EphemeralStorageGiB = 30 };

        var bill = Bill.Of(Of(Closed, [new("web", service)]), Quiet, catalog);

        bill.Usd("web", "Task vCPU hours").Should().Be(3 * 730 * 0.5m * 0.03238m);
        bill.Usd("web", "Task memory").Should().Be(3 * 730 * 2 * 0.00356m);
        bill.Usd("web", "Task scratch storage").Should().Be(3 * 730 * 10 * 0.000111m);
    }

    static ScheduledScaling At(string name, string cron, int? min, int? max) => new() { Name = name, Cron = cron, Min = min, Max = max };

    static CostEstimate Price(FleetSpec fleet, Workload? workload = null) => Bill.Of(Of(Closed, [new("web", fleet)], Call("users", "web")), workload ?? Quiet);

    static CostItem Hours(int min, int max, params ScalingPolicy[] policies) => Hours(min, max, Flat, policies);

    static CostItem Hours(int min, int max, Workload workload, params ScalingPolicy[] policies) =>
        Price(Fleet with { MinInstances = min, MaxInstances = max, Scaling = [.. policies] }, workload).Line("web", "Instance hours");
}
