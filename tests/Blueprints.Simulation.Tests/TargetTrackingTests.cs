using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Tests;

public sealed class TargetTrackingTests
{
    // One instance serves 6,000 requests a minute; 50 % is 3,000.
    static readonly FleetDesign Fleet = new()
    {
        RequestsPerSecond = 100, MinCapacity = 2, MaxCapacity = 40, InitialCapacity = 10, LaunchSeconds = 120, WarmupSeconds = 180,
        Policies = [new TargetTrackingPolicy { Target = 0.5 }],
    };

    [Fact]
    public void Scales_out_after_three_minutes_and_serves_after_the_launch()
    {
        var run = Run(Fleet, [.. Minutes(5, 30_000), .. Minutes(30, 45_000)]);

        run.Desired.Take(7).Should().AllBeEquivalentTo(10);
        run.Desired[7].Should().Be(15, "the third breaching minute has passed");
        run.InService[9].Should().Be(10);
        run.InService[10].Should().Be(15, "two minutes of launch lie between");
        run.Warmed[12].Should().Be(10);
        run.Warmed[13].Should().Be(15, "three minutes of warm-up follow");
    }

    [Fact]
    public void Breaches_while_instances_launch_and_warm_up_give_one_activity()
    {
        var run = Run(Fleet, [.. Minutes(5, 30_000), .. Minutes(40, 45_000)]);

        run.Desired.Distinct().Should().Equal([10, 15], "the same breach is not answered twice");
    }

    [Fact]
    public void Scales_in_after_fifteen_minutes_below_nine_tenths_of_the_target()
    {
        var run = Run(Fleet, [.. Minutes(5, 30_000), .. Minutes(30, 15_000)]);

        run.Desired.Take(19).Should().AllBeEquivalentTo(10);
        run.Desired[19].Should().Be(5);
    }

    [Fact]
    public void Between_the_two_alarms_nothing_happens() =>
        Run(Fleet, Minutes(200, 27_100)).Desired.Should().AllBeEquivalentTo(10, "45.2 % lies between 45 % and 50 %");

    [Fact]
    public void A_metric_that_cannot_exceed_full_grows_the_fleet_at_most_by_target()
    {
        var run = Run(Fleet, [.. Minutes(5, 30_000), .. Minutes(10, 600_000)]);

        run.Desired[7].Should().Be(20, "100 % of a target of 50 % is twice the fleet");
    }

    [Fact]
    public void Requests_per_instance_are_not_bounded()
    {
        var fleet = Fleet with { Policies = [new TargetTrackingPolicy { Metric = FleetMetric.RequestsPerInstance, Target = 3000 }] };

        Run(fleet, [.. Minutes(5, 30_000), .. Minutes(10, 90_000)]).Desired[7].Should().Be(30);
    }

    [Fact]
    public void Scale_in_waits_until_everything_is_warm()
    {
        // A short spike: the launches of minute 7 are warm in minute 13; the low alarm has been on since minute 9.
        var fleet = Fleet with { Policies = [new TargetTrackingPolicy { Target = 0.5, Timing = AlarmTiming.Legacy with { DatapointsIn = 1 } }] };
        var run = Run(fleet, [.. Minutes(5, 30_000), .. Minutes(3, 45_000), .. Minutes(20, 10_000)]);

        run.Desired.Skip(7).Take(5).Should().AllBeEquivalentTo(15, "an activity is in progress");
        run.Desired[13].Should().BeLessThan(15);
    }

    [Fact]
    public void Several_policies_scale_out_if_any_wants_and_in_only_if_all_want()
    {
        var either = Fleet with
        {
            Policies = [new TargetTrackingPolicy { Target = 0.5 }, new TargetTrackingPolicy { Metric = FleetMetric.RequestsPerInstance, Target = 1500 }],
        };

        Run(either, Minutes(10, 30_000)).Desired[2].Should().Be(20, "the second policy wants twice as many");
        Run(either, Minutes(60, 14_500)).Desired.Should().AllBeEquivalentTo(10, "the second policy is content with 1,450");
    }

    [Fact]
    public void A_policy_that_must_not_scale_in_does_not_hold_others_back()
    {
        var fleet = Fleet with
        {
            Policies =
            [
                new TargetTrackingPolicy { Target = 0.5 },
                new TargetTrackingPolicy { Metric = FleetMetric.RequestsPerInstance, Target = 1500, DisableScaleIn = true },
            ],
        };

        Run(fleet, Minutes(60, 14_500)).Desired[14].Should().Be(5);
        Run(Fleet with { Policies = [new TargetTrackingPolicy { Target = 0.5, DisableScaleIn = true }] }, Minutes(60, 1000)).Desired.Should().AllBeEquivalentTo(10);
    }

    [Fact]
    public void Five_minute_metrics_take_fifteen_minutes()
    {
        var fleet = Fleet with { Policies = [new TargetTrackingPolicy { Target = 0.5, Timing = AlarmTiming.LegacyFiveMinutes }] };
        var run = Run(fleet, Minutes(30, 45_000));

        run.Desired[13].Should().Be(10);
        run.Desired[14].Should().Be(15);
    }

    [Fact]
    public void Fast_metrics_take_half_a_minute()
    {
        var fleet = Fleet with { Policies = [new TargetTrackingPolicy { Target = 0.5, Timing = AlarmTiming.Fast }] };
        var run = FleetSimulation.Run(fleet, Traffic.Constant(7500, 60, 10)).Timeline;

        run.Desired[1].Should().Be(10);
        run.Desired[2].Should().Be(15);
    }

    [Fact]
    public void A_late_metric_acts_late()
    {
        var fleet = Fleet with { Policies = [new TargetTrackingPolicy { Target = 0.5, Timing = AlarmTiming.Legacy with { DelaySeconds = 60 } }] };
        var run = Run(fleet, [.. Minutes(5, 30_000), .. Minutes(10, 45_000)]);

        run.Desired[7].Should().Be(10);
        run.Desired[8].Should().Be(15);
    }

    [Fact]
    public void Capacity_stays_between_the_limits()
    {
        Run(Fleet, Minutes(300, 600_000)).Desired.Max().Should().Be(40);
        Run(Fleet, Minutes(300, 0)).Desired[^1].Should().Be(2);
    }

    static FleetTimeline Run(FleetDesign fleet, IEnumerable<double> minutes) => FleetSimulation.Run(fleet, Traffic.Steps(60, minutes)).Timeline;

    static IEnumerable<double> Minutes(int count, double requests) => Enumerable.Repeat(requests, count);
}
