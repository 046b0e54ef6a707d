using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Queueing;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Tests;

/// <summary>What a run tells step by step agrees with what it tells in sum.</summary>
public sealed class TimelineTests
{
    static readonly FleetDesign Fleet = new()
    {
        RequestsPerSecond = 50, Concurrency = 4, MinCapacity = 2, MaxCapacity = 40, LaunchSeconds = 180, WarmupSeconds = 120, PricePerHour = 0.1,
        Policies = [new TargetTrackingPolicy { Target = 0.6 }],
    };

    static readonly FleetRun Day = FleetSimulation.Run(Fleet, DemandProfile.Create(ProfileKind.Diurnal, 400, 1));

    [Fact]
    public void Billed_instances_add_up_to_the_instance_hours_also_while_some_start_or_fail()
    {
        (Day.Timeline.Billed.Sum() / 60).Should().BeApproximately(Day.Outcome.InstanceHours, 1e-9);
        Day.Timeline.Billed.Zip(Day.Timeline.InService).Should().OnlyContain(step => step.First >= step.Second).And.Contain(step => step.First > step.Second);

        var failing = FleetSimulation.Run(Fleet, Traffic.Constant(6_000, 120), new() { Failures = [FleetFailure.ZoneLoss(600, 2)] });
        (failing.Timeline.Billed.Sum() / 60).Should().BeApproximately(failing.Outcome.InstanceHours, 1e-9);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.95)]
    [InlineData(0.99)]
    public void Response_times_of_all_steps_are_those_of_the_run(double share) =>
        Day.Timeline.ResponseSeconds(0, 1_440, share).Should().BeApproximately(Day.Outcome.ResponseSeconds(share)!.Value, 0.002);

    [Fact]
    public void One_step_of_one_server_waits_as_Erlang_says()
    {
        var single = Fleet with { RequestsPerSecond = 10, Concurrency = 1, MinCapacity = 1, MaxCapacity = 1, Policies = [] };
        var run = FleetSimulation.Run(single, Traffic.Constant(300, 10)).Timeline;

        // M/M/1 at a half: P(W > t) = 0.5 e^(-5t), so that a twentieth waits longer than ln(10)/5 seconds.
        var expected = 0.1 + (Math.Log(ErlangC.Probability(1, 0.5) / 0.05) / 5);
        run.ResponseSeconds(9, 1, 0.95).Should().BeApproximately(expected, 0.001);
        run.ResponseSeconds(0, 10, 0.95).Should().BeApproximately(expected, 0.001);
        run.ResponseSeconds(0, 10, 0.4).Should().BeApproximately(0.1, 1e-9, "more than that do not wait at all");
    }

    [Fact]
    public void Steps_above_capacity_answer_after_their_backlog_and_hours_apart_do_not_mix()
    {
        var single = Fleet with { RequestsPerSecond = 10, Concurrency = 1, MinCapacity = 1, MaxCapacity = 1, Policies = [], Callers = new() { TimeoutSeconds = 3_600 } };
        var run = FleetSimulation.Run(single, Traffic.Steps(60, [.. Enumerable.Repeat(60.0, 30), .. Enumerable.Repeat(900.0, 10)])).Timeline;

        run.ResponseSeconds(0, 30, 0.95).Should().BeLessThan(0.5);
        run.ResponseSeconds(39, 1, 0.5).Should().BeGreaterThan(run.Backlog[38] / 10);
    }

    [Fact]
    public void Nothing_served_has_no_response_time_and_steps_outside_the_run_are_refused()
    {
        var run = FleetSimulation.Run(Fleet, Traffic.Constant(0, 10)).Timeline;

        run.ResponseSeconds(0, 10, 0.95).Should().BeNull();
        run.ResponseSeconds(3, 0, 0.95).Should().BeNull();
        foreach (var (first, steps, share) in new[] { (-1, 2, 0.9), (0, 11, 0.9), (10, 1, 0.9), (0, -1, 0.9), (0, 1, 0), (0, 1, 1.0), (0, 1, double.NaN) })
            FluentActions.Invoking(() => run.ResponseSeconds(first, steps, share)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
