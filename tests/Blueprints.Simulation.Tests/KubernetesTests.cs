using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Kernel;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Tests;

public sealed class KubernetesTests
{
    static readonly FleetDesign Pods = new()
    {
        RequestsPerSecond = 10, MinCapacity = 1, MaxCapacity = 100, LaunchSeconds = 0, WarmupSeconds = 0, Policies = [new HorizontalPodAutoscalerPolicy { Target = 0.5 }],
    };

    // Kubernetes documentation, default behavior: from 1 towards 100 it takes six syncs.
    [Fact]
    public void Default_behaviour_doubles_or_adds_four() =>
        Way(new(PodScalingRules.DefaultUp, PodScalingRules.DefaultDown), 1, 100, 6).Should().Equal(5, 10, 20, 40, 80, 100);

    // Kubernetes documentation: 10 % down from 80 gives 72, then 64, because 7.2 pods are 8.
    [Fact]
    public void A_tenth_down_is_rounded_in_favour_of_removing() =>
        Way(new(PodScalingRules.DefaultUp, new() { Policies = [new(PodRateKind.Percent, 10, 15)] }), 80, 10, 2).Should().Equal(72, 64);

    [Fact]
    public void Smallest_policy_counts_when_asked_for()
    {
        PodScalingRules careful = new() { Policies = [new(PodRateKind.Percent, 100, 15), new(PodRateKind.Pods, 4, 15)], SelectSmallest = true };

        Way(new(careful, PodScalingRules.DefaultDown), 10, 100, 3).Should().Equal(14, 18, 22);
    }

    [Fact]
    public void Scaling_down_waits_for_the_highest_recommendation_of_five_minutes()
    {
        var demand = Traffic.Steps(15, [.. Enumerable.Repeat(750.0, 20), .. Enumerable.Repeat(75.0, 40)]);
        var run = FleetSimulation.Run(Pods with { InitialCapacity = 10 }, demand).Timeline;

        run.Desired[38].Should().Be(10);
        run.Desired[39].Should().Be(1, "a recommendation as old as the window has left it");
    }

    // horizontal.go, recordInitialRecommendation: the size that the first look finds counts as recommended then.
    [Fact]
    public void The_size_at_the_start_is_kept_for_the_window()
    {
        var run = FleetSimulation.Run(Pods with { InitialCapacity = 10 }, Traffic.Constant(75, 40, 15)).Timeline;

        run.Desired[19].Should().Be(10);
        run.Desired[20].Should().Be(1);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(200, 0)]
    public void Keda_wakes_for_more_than_its_activation_threshold(double threshold, double most)
    {
        var policy = new HorizontalPodAutoscalerPolicy { Metric = FleetMetric.BacklogPerInstance, Target = 100, ScaleToZero = true, ActivationThreshold = threshold };
        var fleet = Pods with { MinCapacity = 0, InitialCapacity = 1, Queue = new(), Policies = [policy] };
        var run = FleetSimulation.Run(fleet, Traffic.Steps(15, [.. Enumerable.Repeat(0.0, 40), 100, .. Enumerable.Repeat(0.0, 20)])).Timeline;

        run.Desired.Skip(40).Max().Should().Be(most);
    }

    // replica_calculator.go, GetExternalPerPodMetricReplicas: the queue's length is divided among all pods, ready or not.
    [Fact]
    public void A_queues_length_is_shared_among_pods_that_still_start()
    {
        var policy = new HorizontalPodAutoscalerPolicy { Metric = FleetMetric.BacklogPerInstance, Target = 100 };
        var fleet = Pods with { RequestsPerSecond = 0.001, LaunchSeconds = 300, Queue = new(), Policies = [policy] };
        var run = FleetSimulation.Run(fleet, Traffic.Steps(15, [1_000, 0, 0, 0])).Timeline;

        run.Desired.Should().Equal(5, 10, 10, 10);
    }

    // controller_utils.go, ActivePodsWithRanks: pods that do not run yet are ended before those that do, and of these the youngest first.
    [Fact]
    public void Pods_that_still_start_are_the_first_to_go()
    {
        var eager = new HorizontalPodAutoscalerPolicy { Target = 0.5, ScaleDown = PodScalingRules.DefaultDown with { WindowSeconds = 0 } };
        var fleet = Pods with { InitialCapacity = 10, LaunchSeconds = 120, Policies = [eager] };
        var run = FleetSimulation.Run(fleet, Traffic.Steps(15, [1_500, 750, 375, 375, 750, 750, 750, 750, 750, 750, 750, 750])).Timeline;

        run.Desired.Take(3).Should().Equal(20, 20, 5);
        run.InService.Skip(3).Should().AllBeEquivalentTo(5, "the ten on their way went before the ones that run");
    }

    [Fact]
    public void Within_a_tenth_of_the_target_nothing_happens() =>
        FleetSimulation.Run(Pods with { InitialCapacity = 10 }, Traffic.Constant(820, 40, 15)).Timeline.Desired.Should().AllBeEquivalentTo(10);

    [Fact]
    public void Steps_that_do_not_divide_fifteen_seconds_are_refused()
    {
        var run = () => FleetSimulation.Run(Pods, Traffic.Constant(100, 10, 60));

        run.Should().Throw<ArgumentException>().WithMessage("*step: got 60 seconds, allowed: one that divides its 15 seconds*");
    }

    [Fact]
    public void Keda_goes_to_zero_after_its_cooldown_and_comes_back_at_a_poll()
    {
        var fleet = Pods with
        {
            MinCapacity = 0, InitialCapacity = 1, Queue = new(),
            Policies = [new HorizontalPodAutoscalerPolicy { Metric = FleetMetric.BacklogPerInstance, Target = 100, ScaleToZero = true }],
        };
        var run = FleetSimulation.Run(fleet, Traffic.Steps(15, [.. Enumerable.Repeat(0.0, 40), .. Enumerable.Repeat(500.0, 20)])).Timeline;

        run.Desired[15].Should().Be(1, "the cooldown is five minutes");
        run.Desired[22].Should().Be(0);
        run.Desired[41].Should().Be(1);
        run.Desired[^1].Should().BeGreaterThan(2);
    }

    static List<float> Way(PodHistory<ScalarLane> history, int from, int towards, int syncs)
    {
        List<float> sizes = [];
        var current = Lane.Of(from);
        for (var i = 0; i < syncs; i++)
        {
            var next = history.Limit(Lane.Of(towards), current);
            history.Note(next, current);
            sizes.Add(next.Value);
            current = next;
        }

        return sizes;
    }
}
