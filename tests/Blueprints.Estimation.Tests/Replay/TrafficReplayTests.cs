using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Estimation.Replay;
using Blueprints.Scaling;
using Blueprints.Simulation.Demand;
using Blueprints.Traffic;
using SimulationSettings = Blueprints.Simulation.Fleets.SimulationSettings;

namespace Blueprints.Estimation.Tests.Replay;

/// <summary>Traffic replayed against designs.</summary>
public sealed class TrafficReplayTests
{
    static readonly Workload Usual = new() { DailyUsers = 1_000_000 };
    static readonly LatencyObjective Promise = new(0.99m, 300);
    static readonly DemandSeries Crowd = DemandProfile.Create(ProfileKind.FlashCrowd, (double)Usual.RequestsPerSecond.Expected, 3);

    public static TheoryData<ScalingVariant> Variants => [.. Enum.GetValues<ScalingVariant>()];

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_way_to_scale_is_a_valid_design_that_keeps_its_workers(ScalingVariant variant)
    {
        var before = Roadmap.Phase(4);
        var after = ScalingVariants.Apply(before, variant, Tiers(before), Crowd);

        after.Validate().Should().BeEmpty();
        Blueprint.FromJson(after.ToJson()).Should().Be(after);
        after.Blocks.Single(block => block.Name == "workers").Should().Be(before.Blocks.Single(block => block.Name == "workers"));
    }

    [Fact]
    public void A_schedule_has_a_minimum_for_each_hour_and_one_for_the_crowd()
    {
        var web = (FleetSpec)ScalingVariants.Apply(Roadmap.Phase(3), ScalingVariant.Scheduled, Tiers(Roadmap.Phase(3)), Crowd).Blocks.Single(block => block.Name == "web").Spec;
        var actions = web.Scaling.OfType<ScheduledScaling>().ToList();

        actions.Should().HaveCountGreaterThan(10);
        // At 12:00 of the second day, from eleven on: six times the mean of 231 calls a second, at 60 of 100 a second each, are more than there may be.
        actions.Single(action => action.Name == "event-2").Should().Match<ScheduledScaling>(action => action.Cron == "51 11 6 1 *" && action.Min == 20);
        actions.Where(action => action.Name.StartsWith("hour", StringComparison.Ordinal)).Should().OnlyContain(action => action.Min >= 3 && action.Min <= 20);
    }

    [Fact]
    public void Capacity_that_is_scheduled_for_the_crowd_loses_fewer_minutes_than_tracking_alone()
    {
        var results = Run(Crowd, ScalingVariant.Tracking, ScalingVariant.Scheduled, ScalingVariant.Fixed);

        results[1].MinutesLost.Should().BeLessThan(results[0].MinutesLost);
        results[2].Monthly.Should().BeGreaterThan(results[1].Monthly!.Value);
        results[0].WorstStretch!.Value.Start.Should().Be(new DateTimeOffset(2026, 1, 6, 12, 0, 0, TimeSpan.Zero).AddMinutes(results[0].WorstStretch!.Value.Start.Minute));
    }

    [Fact]
    public void The_cost_of_a_month_is_hours_times_price()
    {
        var result = Run(Crowd, ScalingVariant.Fixed)[0].Tiers[0];

        result.Shown.Outcome.InstanceHours.Should().BeApproximately(20 * 72, 1e-6);
        result.Monthly.Should().BeApproximately(20 * 730 * 0.0816m, 0.0001m);
    }

    [Fact]
    public void A_machine_without_a_price_makes_no_cost_and_not_a_cost_of_nothing()
    {
        ImmutableArray<ReplayTier> tiers = [.. Tiers(Roadmap.Phase(3)).Select(tier => tier with { PricePerHour = null })];

        TrafficReplay.Run([new("design", tiers)], [Crowd])[0].Monthly.Should().BeNull();
    }

    [Fact]
    public void Scenarios_are_the_same_however_many_there_are()
    {
        var (few, many) = (ReplayDemand.Scenarios(Crowd, 7, 2), ReplayDemand.Scenarios(Crowd, 7, 4));

        few[0].Should().BeSameAs(Crowd);
        few[1].Requests.Should().Equal(many[1].Requests).And.NotEqual(Crowd.Requests);
        few[1].Requests.Average().Should().BeApproximately(Crowd.Requests.Average(), Crowd.Requests.Average() * 0.05);
    }

    [Fact]
    public void Threads_and_widths_do_not_change_a_byte()
    {
        var demands = ReplayDemand.Scenarios(Crowd, 3, 5);
        ReplayCase[] cases = [new("design", Tiers(Roadmap.Phase(3)))];
        string Json(SimulationSettings settings) => ReplayJson.Write(new()
        {
            Target = "phase3", Region = "us-east-1", Traffic = "crowd", Objective = Promise, Seed = 3, Cases = TrafficReplay.Run(cases, demands, settings),
        });

        Json(new() { Threads = 2 }).Should().Be(Json(new() { Threads = 1, Width = Simulation.Kernel.LaneWidth.Scalar }));
    }

    // The article's burst: 10,000 jobs in a minute against 1,000 a minute.
    [Fact]
    public void Ten_thousand_jobs_leave_nine_thousand_and_take_ten_minutes()
    {
        var run = Story("ten-thousand-jobs").Single(result => result.Name == "fixed").Tiers[0].Shown;

        run.Outcome.MaxBacklog.Should().BeApproximately(9_000, 0.01);
        run.Timeline.Backlog.Take(9).Should().OnlyContain(jobs => jobs > 0);
        run.Timeline.Backlog[9].Should().BeApproximately(0, 0.01);
        run.Outcome.LostRequests.Should().Be(0);
    }

    // Three datapoints and a launch of two minutes: the first new server comes when the spike is over.
    [Fact]
    public void A_reaction_of_five_minutes_comes_after_a_spike_of_two()
    {
        var results = Story("five-minute-reaction");
        var line = results[0].Tiers[0].Shown.Timeline;
        var first = Enumerable.Range(0, line.InService.Count).First(step => line.InService[step] > 10);

        first.Should().Be(15 + 5);
        results[0].MinutesLost.Should().BeGreaterThanOrEqualTo(2);
        results[1].MinutesLost.Should().Be(0, "the capacity was there ahead");
    }

    static ImmutableArray<CaseResult> Story(string name)
    {
        var story = NamedScenario.All.Single(story => story.Name == name);
        return TrafficReplay.Run([.. story.Cases], [story.Demand]);
    }

    static ImmutableArray<ReplayTier> Tiers(Blueprint blueprint) => ReplayTiers.Of(blueprint, Usual, Promise);

    static ImmutableArray<CaseResult> Run(DemandSeries demand, params ScalingVariant[] variants)
    {
        var blueprint = Roadmap.Phase(3);
        return TrafficReplay.Run([.. variants.Select(variant => new ReplayCase(variant.ToString(), Tiers(ScalingVariants.Apply(blueprint, variant, Tiers(blueprint), demand))))], [demand]);
    }
}
