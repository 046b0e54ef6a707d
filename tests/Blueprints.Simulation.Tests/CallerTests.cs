using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Tests;

/// <summary>What callers do when a fleet cannot keep up, and what the fleet does about them. One instance serves 6,000 requests a minute.</summary>
public sealed class CallerTests
{
    static readonly FleetDesign One = new() { RequestsPerSecond = 100, MinCapacity = 1, MaxCapacity = 1, PricePerHour = 0.6 };

    // In line are at most the requests that are served within the timeout: 10 seconds of 100. The rest of the surplus is lost.
    [Fact]
    public void Who_would_wait_longer_than_the_timeout_gives_up()
    {
        var outcome = FleetSimulation.Run(One with { Callers = new() { TimeoutSeconds = 10 } }, Traffic.Constant(12_000, 10)).Outcome;

        outcome.MaxBacklog.Should().BeApproximately(1_000, 0.01);
        outcome.ServedRequests.Should().BeApproximately(60_000, 0.1);
        outcome.LostRequests.Should().BeApproximately((10 * 6_000) - 1_000, 0.1);
    }

    [Fact]
    public void What_comes_above_the_admission_limit_is_turned_away_at_once()
    {
        var run = FleetSimulation.Run(One with { Callers = new() { AdmissionLimit = 50 } }, Traffic.Constant(6_000, 10));

        run.Timeline.Lost.Should().AllSatisfy(lost => lost.Should().BeApproximately(3_000, 0.01));
        run.Outcome.MaxBacklog.Should().Be(0);
        run.Timeline.Utilisation.Should().AllSatisfy(busy => busy.Should().BeApproximately(0.5, 1e-6));
    }

    // 12,000 in the first minute, one waits at most a second: 5,900 are lost, half of them come again. Of the 2,950 and 5,000 new ones 1,850 + 100 do not fit, and so on.
    [Fact]
    public void Retries_are_load_of_the_next_step_and_may_be_lost_again()
    {
        var run = FleetSimulation.Run(One with { Callers = new() { TimeoutSeconds = 1, RetryShare = 0.5 } }, Traffic.Steps(60, [12_000, 5_000, 0, 0]));

        run.Timeline.Lost[0].Should().BeApproximately(5_900, 0.01);
        run.Timeline.Lost[1].Should().BeApproximately(100 + 5_000 + 2_950 - 6_000 - 100, 0.01);
        run.Outcome.OfferedRequests.Should().BeApproximately(17_000 + (0.5 * run.Outcome.LostRequests), 0.01);
    }

    [Fact]
    public void Retries_keep_an_overload_alive_that_the_traffic_alone_would_have_ended()
    {
        double Lost(double share) => FleetSimulation.Run(One with { Callers = new() { TimeoutSeconds = 1, RetryShare = share } }, Traffic.Steps(60, [30_000, .. Enumerable.Repeat(5_500.0, 20)])).Timeline.Lost.Skip(2).Sum();

        Lost(0).Should().Be(0);
        Lost(0.9).Should().BeGreaterThan(50_000);
    }

    [Fact]
    public void Every_minute_of_every_instance_is_paid_from_launch_to_termination()
    {
        ScalingPolicy[] two = [new ScheduledPolicy { At = Traffic.Start.AddMinutes(10), Desired = 2 }, new ScheduledPolicy { At = Traffic.Start.AddMinutes(30), Desired = 1 }];
        var outcome = FleetSimulation.Run(One with { MaxCapacity = 2, LaunchSeconds = 300, WarmupSeconds = 0, Policies = two }, Traffic.Constant(0, 60)).Outcome;

        outcome.InstanceHours.Should().BeApproximately((60 + 20) / 60.0, 1e-6);
        ((double)outcome.Cost).Should().BeApproximately(0.6 * 80 / 60, 1e-6);
    }

    // No instances, no data, no action: CloudWatch's INSUFFICIENT_DATA. Load does not wake a fleet that scales by its instances' metrics.
    [Fact]
    public void A_fleet_of_none_stays_at_none()
    {
        var fleet = One with { MinCapacity = 0, MaxCapacity = 10, Policies = [new TargetTrackingPolicy { Target = 0.5 }] };

        FleetSimulation.Run(fleet, Traffic.Constant(60_000, 60)).Timeline.Desired.Should().AllBeEquivalentTo(0);
    }

    // The policy's EstimatedInstanceWarmup, else the fleet's DefaultInstanceWarmup, else the default cooldown.
    [Theory]
    [InlineData(60.0, 120.0, 1)]
    [InlineData(null, 120.0, 2)]
    [InlineData(null, null, 5)]
    public void The_warm_up_in_force_is_the_policys_else_the_fleets_else_the_default_cooldown(double? policy, double? fleet, int minutes)
    {
        var design = One with
        {
            MaxCapacity = 4, LaunchSeconds = 0, WarmupSeconds = fleet, DefaultCooldownSeconds = 300,
            Policies = [new TargetTrackingPolicy { Target = 0.5, WarmupSeconds = policy }, new ScheduledPolicy { At = Traffic.Start.AddMinutes(5), Min = 3 }],
        };
        var run = FleetSimulation.Run(design, Traffic.Constant(1_500, 20)).Timeline;

        Enumerable.Range(0, 20).First(minute => run.InService[minute] == 3).Should().Be(5);
        Enumerable.Range(0, 20).First(minute => run.Warmed[minute] == 3).Should().Be(5 + minutes);
    }

    [Fact]
    public void Predictive_scaling_never_scales_in()
    {
        var demand = Traffic.Steps(60, Enumerable.Range(0, 4 * 1440).Select(minute => minute / 60 % 24 is >= 8 and < 20 ? 30_000.0 : 3_000));
        var fleet = One with { MaxCapacity = 40, InitialCapacity = 30, Policies = [new PredictivePolicy { Target = 0.5 }] };

        FleetSimulation.Run(fleet, demand).Timeline.Desired.Should().AllBeEquivalentTo(30);
    }
}
