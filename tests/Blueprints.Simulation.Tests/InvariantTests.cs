using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Queueing;
using Blueprints.Simulation.Scaling;
using CsCheck;

namespace Blueprints.Simulation.Tests;

/// <summary>What holds for any numbers.</summary>
public sealed class InvariantTests
{
    static readonly FleetDesign Fleet = new()
    {
        RequestsPerSecond = 50, Concurrency = 4, MinCapacity = 1, MaxCapacity = 500, LaunchSeconds = 120, WarmupSeconds = 120, PricePerHour = 0.1,
        Policies = [new TargetTrackingPolicy { Target = 0.5 }],
    };

    static readonly Gen<int> Seeds = Gen.Int[0, 10_000];

    [Fact]
    public void Zero_load_costs_the_minimum() => Gen.Int[1, 20].Sample(
        minimum =>
        {
            var outcome = FleetSimulation.Run(Fleet with { MinCapacity = minimum, InitialCapacity = minimum }, Traffic.Constant(0, 300)).Outcome;
            outcome.InstanceHours.Should().BeApproximately(minimum * 5, 1e-9);
            outcome.MinutesLost.Should().Be(0);
        },
        iter: 10);

    [Fact]
    public void Double_load_on_double_instances_keeps_the_counts() => Seeds.Sample(
        seed =>
        {
            var demand = Noisy(seed, 600);
            var doubled = Fleet with { RequestsPerSecond = 100, Concurrency = 8 };
            FleetSimulation.Run(doubled, demand.Scale(2)).Timeline.Desired.Should().Equal(FleetSimulation.Run(Fleet, demand).Timeline.Desired);
        },
        iter: 10);

    [Fact]
    public void Constant_load_settles_between_the_alarms() => Gen.Double[20_000, 500_000].Sample(
        load =>
        {
            var run = FleetSimulation.Run(Fleet with { InitialCapacity = 10 }, Traffic.Constant(load, 400)).Timeline;
            run.Desired.Skip(300).Distinct().Should().HaveCount(1, "it does not oscillate");
            run.Utilisation[^1].Should().BeInRange(0.45 - 1e-6, 0.5 + 1e-6);
        },
        iter: 20);

    [Fact]
    public void Without_delays_the_fleet_follows_the_ideal_size() => Gen.Select(Gen.Double[200, 3000], Gen.Double[500, 3000]).Sample(Follows, iter: 6);

    static void Follows(double rate, double target)
    {
        var eager = Fleet with
        {
            LaunchSeconds = 0, WarmupSeconds = 0, InitialCapacity = 40,
            Policies = [new TargetTrackingPolicy { Metric = FleetMetric.RequestsPerInstance, Target = target, Timing = new() { PeriodSeconds = 1, DatapointsOut = 1, DatapointsIn = 1 } }],
        };
        var demand = DemandProfile.Create(ProfileKind.Diurnal, rate, 0.25, 1);
        var run = FleetSimulation.Run(eager, demand).Timeline;

        for (var step = 60; step < run.Desired.Count; step++)
            run.Desired[step].Should().BeInRange(Math.Ceiling((demand.Requests[step] * 60 / target) - 1e-3), Math.Ceiling(demand.Requests[step] * 60 / (0.9 * target)) + 1);
    }

    [Fact]
    public void Prediction_beside_tracking_never_has_less_than_tracking_alone() => Seeds.Sample(
        seed =>
        {
            var demand = Noisy(seed, 3 * 1440);
            var tracking = Fleet with { Policies = [new TargetTrackingPolicy { Metric = FleetMetric.RequestsPerInstance, Target = 1500, DisableScaleIn = true }] };
            var alone = FleetSimulation.Run(tracking, demand).Timeline.Desired;
            var both = FleetSimulation.Run(tracking with { Policies = [.. tracking.Policies, new PredictivePolicy { Target = 0.5 }] }, demand).Timeline.Desired;
            both.Zip(alone).Should().OnlyContain(pair => pair.First >= pair.Second);
        },
        iter: 5);

    [Fact]
    public void Steps_of_a_minute_and_of_ten_seconds_cost_the_same_within_a_percent_over_a_year()
    {
        var coarse = DemandProfile.Create(ProfileKind.Weekly, 2000, 365);
        var (minute, fine) = (FleetSimulation.RunAll([Fleet], [coarse])[0][0], FleetSimulation.RunAll([Fleet], [coarse.Resample(10)])[0][0]);

        ((double)(fine.Cost / minute.Cost)).Should().BeApproximately(1, 0.01);
    }

    // Where the model is exact (Poisson arrivals, exponential service, one pool of servers) it agrees with events drawn one by one.
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.8)]
    [InlineData(8, 0.9)]
    [InlineData(40, 0.92)]
    public void A_discrete_event_simulation_agrees_on_the_mean_wait(int servers, double utilisation)
    {
        var (mean, halfWidth) = EventQueue.MeanWait(servers, utilisation, batches: 40, customers: 20_000);
        var fleet = new FleetDesign { RequestsPerSecond = servers, Concurrency = servers };
        var model = FleetSimulation.Run(fleet, Traffic.Constant(60 * servers * utilisation, 10)).Outcome.MeanWaitSeconds;

        model.Should().BeApproximately(mean, halfWidth + (0.0015 * mean));
        model.Should().BeApproximately(ErlangC.MeanWait(servers, servers * utilisation), 0.002 * mean);
    }

    // The seam between the regimes at 0.95, and the point from which a backlog grows: no jump, for any fleet and any load. A thousandth more load is at most a thousandth of a
    // step of a minute more backlog, half of which is ahead of the mean request; the stationary wait grows by less than a service time.
    [Fact]
    public void Wait_grows_continuously_through_the_seam() => Gen.Select(Gen.Int[1, 64], Gen.Double[1, 500], Gen.Double[0.9, 1.1]).Sample(
        (servers, rate, utilisation) =>
        {
            var fleet = new FleetDesign { RequestsPerSecond = rate, Concurrency = servers };
            double Wait(double busy) => FleetSimulation.Run(fleet, Traffic.Constant(60 * rate * busy, 1)).Outcome.MeanWaitSeconds;

            (Wait(utilisation + 0.001) - Wait(utilisation)).Should().BeInRange(-1e-4, 0.06 + (1 / rate));
        },
        iter: 300);

    [Fact]
    public void Nothing_is_lost_from_sight() => Seeds.Sample(
        seed =>
        {
            var outcome = FleetSimulation.Run(Fleet with { MaxCapacity = 20, Callers = new() { TimeoutSeconds = 10 } }, Noisy(seed, 500).Scale(3)).Outcome;
            (outcome.ServedRequests + outcome.LostRequests).Should().BeApproximately(outcome.OfferedRequests, (outcome.OfferedRequests * 1e-4) + outcome.MaxBacklog);
        },
        iter: 10);

    static DemandSeries Noisy(int seed, int steps) =>
        new TrafficModel { RequestsPerSecond = 800, NoiseDeviation = 0.3, CrowdsPerDay = 1 }.Draw((ulong)seed, 0, Traffic.Start, 60, steps);
}
