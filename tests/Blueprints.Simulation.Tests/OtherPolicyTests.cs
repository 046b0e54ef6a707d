using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Tests;

public sealed class OtherPolicyTests
{
    static readonly FleetDesign Fleet = new() { RequestsPerSecond = 100, MinCapacity = 1, MaxCapacity = 40, InitialCapacity = 10, LaunchSeconds = 60, WarmupSeconds = 120 };

    static readonly ScalingPolicy[] Steps =
    [
        new StepScalingPolicy { Threshold = 0.5, Steps = [new(0, 0.1, 0), new(0.1, 0.2, 10), new(0.2, null, 30)] },
        new StepScalingPolicy { Threshold = 0.5, Above = false, Steps = [new(-0.1, 0, 0), new(-0.2, -0.1, -10), new(null, -0.2, -30)] },
    ];

    // User Guide, step scaling: while the one instance added at 60 % warms up, 62 % adds nothing more and 70 % two, to thirteen.
    [Fact]
    public void Step_scaling_counts_warming_instances_once()
    {
        // In service all take their share, so the load grows with them.
        var run = Run(Fleet with { LaunchSeconds = 600, Policies = Steps }, [36_000, 37_200, 42_000, 30_000]);

        run.Desired.Should().Equal(11, 11, 13, 13);
    }

    [Fact]
    public void Step_scaling_goes_the_documented_way_up_and_down()
    {
        var fleet = Fleet with { LaunchSeconds = 0, WarmupSeconds = 0, Policies = Steps };
        var run = Run(fleet, [10 * 3600, 11 * 4200, 14 * 2400, 13 * 1800, 10 * 3000]);

        run.Desired.Should().Equal(11, 14, 13, 10, 10);
    }

    [Fact]
    public void Simple_scaling_waits_for_the_launch_and_the_cooldown()
    {
        var fleet = Fleet with { LaunchSeconds = 120, Policies = [new SimpleScalingPolicy { Threshold = 0.5, Change = 1, CooldownSeconds = 180 }] };
        var run = Run(fleet, Enumerable.Repeat(60_000.0, 14));

        // Acts in minute 0, serves from minute 3, rests three minutes, acts again in minute 6.
        run.Desired.Should().Equal(11, 11, 11, 11, 11, 11, 12, 12, 12, 12, 12, 12, 13, 13);
    }

    [Fact]
    public void Simple_scaling_that_must_not_shrink_yet_does_not_rest_for_it()
    {
        ScalingPolicy[] policies =
        [
            new ScheduledPolicy { At = Traffic.Start.AddMinutes(1), Desired = 12 },
            new SimpleScalingPolicy { Threshold = 0.5, Above = false, Datapoints = 3, Change = -1, CooldownSeconds = 1800 },
        ];
        var run = Run(Fleet with { LaunchSeconds = 0, WarmupSeconds = 600, Policies = policies }, Enumerable.Repeat(0.0, 30));

        var warm = run.Warmed.ToList().IndexOf(12);
        run.Desired.ToList().IndexOf(11).Should().Be(warm);
        warm.Should().BeInRange(10, 12);
    }

    [Fact]
    public void A_scheduled_action_at_the_very_start_holds_from_the_first_step()
    {
        var fleet = Fleet with { MinCapacity = 1, InitialCapacity = 2, LaunchSeconds = 120, Policies = [new ScheduledPolicy { Cron = "0 0 * * *", Min = 6 }] };
        var run = FleetSimulation.Run(fleet, Traffic.Constant(0, 5)).Timeline;

        run.Desired.Should().AllBeEquivalentTo(6);
        run.InService.Should().Equal(2, 2, 6, 6, 6);
    }

    [Fact]
    public void Scheduled_actions_set_limits_at_once()
    {
        var fleet = Fleet with { InitialCapacity = 2, Policies = [new ScheduledPolicy { Cron = "30 8 * * MON-FRI", Min = 6 }, new ScheduledPolicy { Cron = "0 18 * * *", Min = 1, Desired = 1 }] };
        var run = FleetSimulation.Run(fleet, Traffic.Constant(0, 1440)).Timeline;

        run.Desired[508].Should().Be(2);
        run.Desired[509].Should().Be(6, "what is decided after minute 8:29 holds from 8:30");
        run.InService[511].Should().Be(6);
        run.Desired[1078].Should().Be(6);
        run.Desired[1079].Should().Be(1);
    }

    // Berlin changes to summer time on 29 March 2026 at 2:00 and back on 25 October at 3:00.
    [Theory]
    [InlineData("2026-03-27T00:00Z", "0 8 * * *", new[] { 7, 31, 54, 78 })]
    [InlineData("2026-03-28T00:00Z", "30 2 * * *", new[] { 1, 48 })]
    [InlineData("2026-10-24T00:00Z", "30 2 * * *", new[] { 0, 24, 49 })]
    public void Cron_follows_its_time_zone_through_daylight_saving(string start, string cron, int[] hours)
    {
        var clock = new StepClock(3600, DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture), hours[^1] + 20);

        CronTimes.Parse(cron)!.Steps(clock, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).Should().Equal(hours);
    }

    [Theory]
    [InlineData("* * * *")]
    [InlineData("61 * * * *")]
    [InlineData("* * * * FOO")]
    [InlineData("5-1 * * * *")]
    [InlineData("*/0 * * * *")]
    public void Cron_that_is_not_understood_is_refused(string cron) => CronTimes.Parse(cron).Should().BeNull();

    [Fact]
    public void Predictive_scaling_has_the_capacity_there_when_the_hour_begins()
    {
        // Quiet nights and busy days, the same every day.
        var demand = Traffic.Steps(60, Enumerable.Range(0, 4 * 1440).Select(minute => minute / 60 % 24 is >= 8 and < 20 ? 30_000.0 : 3_000));
        var fleet = Fleet with { InitialCapacity = 1, LaunchSeconds = 180, Policies = [new PredictivePolicy { Target = 0.5 }, new TargetTrackingPolicy { Target = 0.5 }] };
        var run = FleetSimulation.Run(fleet, demand).Timeline;
        var (firstMorning, lastMorning) = (8 * 60, (3 * 1440) + (8 * 60));

        run.InService[firstMorning].Should().BeLessThan(5, "nothing is known on the first day");
        run.InService[lastMorning].Should().BeGreaterThanOrEqualTo(9);
        run.Desired[lastMorning - 10].Should().BeLessThan(5, "launches start five minutes before the hour");
    }

    [Fact]
    public void Predictive_scaling_that_only_forecasts_changes_nothing()
    {
        var demand = DemandProfile.Create(ProfileKind.Diurnal, 500, 4);
        var plain = Fleet with { Policies = [new TargetTrackingPolicy { Target = 0.5 }] };
        var forecasting = Fleet with { Policies = [.. plain.Policies, new PredictivePolicy { Target = 0.5, ForecastOnly = true }] };

        FleetSimulation.Run(forecasting, demand).Timeline.Desired.Should().Equal(FleetSimulation.Run(plain, demand).Timeline.Desired);
    }

    [Fact]
    public void A_schedule_fires_only_between_its_start_and_its_end()
    {
        var hourly = new ScheduledPolicy { Cron = "0 * * * *", Desired = 12, Start = Traffic.Start.AddMinutes(90), End = Traffic.Start.AddMinutes(130) };
        var run = FleetSimulation.Run(Fleet with { MaxCapacity = 20, LaunchSeconds = 0, Policies = [hourly] }, Traffic.Constant(0, 200)).Timeline;
        var never = FleetSimulation.Run(Fleet with { MaxCapacity = 20, Policies = [hourly with { End = Traffic.Start.AddMinutes(100) }] }, Traffic.Constant(0, 200)).Timeline;

        run.InService[119].Should().Be(10);
        run.InService[120].Should().Be(12);
        never.Desired.Should().AllBeEquivalentTo(10);
    }

    [Fact]
    public void Warm_pool_shortens_the_way_for_what_it_holds()
    {
        var fleet = Fleet with
        {
            MaxCapacity = 20, LaunchSeconds = 300, WarmPool = new() { PreparedCapacity = 13, LaunchSeconds = 60 },
            Policies = [new ScheduledPolicy { At = Traffic.Start.AddMinutes(10), Desired = 15 }],
        };
        var run = FleetSimulation.Run(fleet, Traffic.Constant(0, 30)).Timeline;

        run.InService[10].Should().Be(10);
        run.InService[11].Should().Be(13, "three came from the pool");
        run.InService[14].Should().Be(13);
        run.InService[15].Should().Be(15, "two had to be made");
    }

    [Fact]
    public void A_lost_zone_is_replaced_through_the_usual_launch()
    {
        var run = FleetSimulation.Run(Fleet with { InitialCapacity = 9, LaunchSeconds = 180 }, Traffic.Constant(0, 20), new() { Failures = [FleetFailure.ZoneLoss(300, 3)] }).Timeline;

        run.InService.Skip(3).Take(8).Should().Equal(9, 9, 6, 6, 6, 6, 9, 9);
    }

    // Three times one instance a minute is on its way to be warm: a third of six is two, however many batches they came in.
    [Fact]
    public void A_lost_zone_is_rounded_up_once_and_not_for_every_batch_that_warms()
    {
        ScalingPolicy[] ones = [.. Enumerable.Range(0, 3).Select(i => new ScheduledPolicy { At = Traffic.Start.AddMinutes(1 + i), Desired = 4 + i })];
        var fleet = Fleet with { InitialCapacity = 3, LaunchSeconds = 0, WarmupSeconds = 600, Policies = ones };
        var run = FleetSimulation.Run(fleet, Traffic.Constant(0, 8), new() { Failures = [FleetFailure.ZoneLoss(300, 3)] }).Timeline;

        run.InService[4].Should().Be(6);
        run.InService[5].Should().Be(4);
        run.Warmed[5].Should().Be(2);
    }

    [Fact]
    public void Failed_instances_come_from_those_that_warm_where_the_others_do_not_suffice()
    {
        var fleet = Fleet with { InitialCapacity = 1, LaunchSeconds = 0, WarmupSeconds = 600, Policies = [new ScheduledPolicy { At = Traffic.Start.AddMinutes(1), Desired = 4 }] };
        var run = FleetSimulation.Run(fleet, Traffic.Constant(0, 8), new() { Failures = [new() { AtSeconds = 240, Instances = 3 }] }).Timeline;

        run.InService.Skip(3).Take(3).Should().Equal(4, 1, 4);
        run.Warmed[4].Should().Be(0);
    }

    static FleetTimeline Run(FleetDesign fleet, IEnumerable<double> minutes) => FleetSimulation.Run(fleet, Traffic.Steps(60, minutes)).Timeline;
}
