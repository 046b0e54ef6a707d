using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Tests;

public sealed class QueueTests
{
    // Ten workers of 100 jobs a minute: of 10,000 jobs 9,000 still wait after a minute, and the last is done after ten.
    [Fact]
    public void A_burst_of_ten_thousand_jobs_takes_ten_minutes()
    {
        var fleet = new FleetDesign { RequestsPerSecond = 100 / 60.0, MinCapacity = 10, Queue = new() };
        var run = FleetSimulation.Run(fleet, Traffic.Steps(60, [10_000, .. Enumerable.Repeat(0.0, 14)])).Timeline;

        run.Backlog[0].Should().BeApproximately(9_000, 0.01);
        run.Backlog[8].Should().BeApproximately(1_000, 0.1);
        run.Backlog[9].Should().BeApproximately(0, 0.1);
    }

    // Little's law: 120,000 in flight for a minute each are 2,000 messages a second.
    [Fact]
    public void Messages_in_flight_cap_the_throughput()
    {
        var fleet = new FleetDesign { RequestsPerSecond = 1, Concurrency = 60, MinCapacity = 5_000, MaxCapacity = 5_000, Queue = new() { VisibilitySeconds = 120 } };
        var outcome = FleetSimulation.Run(fleet, Traffic.Constant(300_000, 10)).Outcome;

        outcome.ServedRequests.Should().BeApproximately(10 * 60 * 2_000, 1);
    }

    [Fact]
    public void Work_longer_than_the_visibility_timeout_is_done_again()
    {
        var fleet = new FleetDesign { RequestsPerSecond = 1, Concurrency = 60, MinCapacity = 10, Queue = new() { VisibilitySeconds = 30 } };

        FleetSimulation.Run(fleet, Traffic.Constant(6_000, 10)).Outcome.ServedRequests.Should().BeApproximately(10 * 60 * 10 / 2, 1);
    }

    [Fact]
    public void Poison_goes_to_the_dead_letter_queue_after_its_last_receive()
    {
        var fleet = new FleetDesign { RequestsPerSecond = 100, MinCapacity = 1, Queue = new() { PoisonShare = 0.01, MaxReceives = 3, VisibilitySeconds = 60 } };
        var outcome = FleetSimulation.Run(fleet, Traffic.Steps(60, [1_000, 0, 0, 0, 0])).Outcome;

        outcome.DeadLetters.Should().BeApproximately(10, 1e-3);
        outcome.ServedRequests.Should().BeApproximately(1_020, 1e-2, "each of the ten is worked on three times");
    }

    // The guide's example: 1,500 visible messages on 10 instances, at a target of 100 five more.
    [Fact]
    public void Workers_follow_the_backlog_per_instance()
    {
        var fleet = new FleetDesign
        {
            RequestsPerSecond = 1, InitialCapacity = 10, MaxCapacity = 50, Queue = new(),
            Policies = [new TargetTrackingPolicy { Metric = FleetMetric.BacklogPerInstance, Target = 100, Timing = AlarmTiming.Legacy with { DatapointsOut = 1 } }],
        };

        FleetSimulation.Run(fleet, Traffic.Steps(60, [1_510 + 600, 0])).Timeline.Desired[0].Should().Be(15);
    }
}
