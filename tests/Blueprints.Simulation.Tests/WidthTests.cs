using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Kernel;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Tests;

/// <summary>The width of the register, the number of threads and the neighbours in a row never show in a result.</summary>
public sealed class WidthTests
{
    static readonly FleetDesign[] Designs =
    [
        .. Enumerable.Range(0, 21).Select(i => new FleetDesign
        {
            Name = $"tracking {i}", RequestsPerSecond = 20 + i, Concurrency = 1 + (i % 5), MinCapacity = 1 + (i % 3), MaxCapacity = 60, LaunchSeconds = 120,
            WarmupSeconds = 60, PricePerHour = 0.1, Policies = [new TargetTrackingPolicy { Target = 0.4 + (0.02 * i) }, new PredictivePolicy { Target = 0.6 }],
        }),
        .. Enumerable.Range(0, 3).Select(i => new FleetDesign
        {
            Name = $"queue {i}", RequestsPerSecond = 10 + i, MaxCapacity = 100, Queue = new() { PoisonShare = 0.01 },
            Policies = [new TargetTrackingPolicy { Metric = FleetMetric.BacklogPerInstance, Target = 50 }],
        }),
        new()
        {
            Name = "steps", RequestsPerSecond = 40, MaxCapacity = 60, WarmPool = new(), Callers = new() { TimeoutSeconds = 5, RetryShare = 0.5, AdmissionLimit = 1500 },
            Policies =
            [
                new StepScalingPolicy { Threshold = 0.7, Steps = [new(0, 0.1, 10), new(0.1, null, 30)] },
                new StepScalingPolicy { Threshold = 0.3, Above = false, Steps = [new(null, 0, -10)] },
                new ScheduledPolicy { Cron = "0 8 * * *", Min = 10 },
            ],
        },
        new()
        {
            Name = "simple", RequestsPerSecond = 40, MaxCapacity = 60,
            Policies = [new SimpleScalingPolicy { Threshold = 0.7, Change = 2 }, new SimpleScalingPolicy { Threshold = 0.3, Above = false, Change = -1 }],
        },
        .. Enum.GetValues<ManagedService>().Select(service => new FleetDesign
        {
            Name = $"{service}", RequestsPerSecond = 40, MaxCapacity = 60, LaunchSeconds = 600, Policies = [new ServiceScalingPolicy { Service = service, Target = 0.5 }],
        }),
    ];

    // Pods are looked at every fifteen seconds.
    static readonly FleetDesign[] Pods =
    [
        .. Enumerable.Range(0, 9).Select(i => new FleetDesign
        {
            Name = $"pods {i}", RequestsPerSecond = 20 + i, MinCapacity = 1 + (i % 3), MaxCapacity = 90, LaunchSeconds = 15 * i, WarmupSeconds = 30,
            Policies = [new HorizontalPodAutoscalerPolicy { Target = 0.4 + (0.03 * i) }],
        }),
        new()
        {
            Name = "workers", RequestsPerSecond = 10, MinCapacity = 0, MaxCapacity = 100, Queue = new(),
            Policies = [new HorizontalPodAutoscalerPolicy { Metric = FleetMetric.BacklogPerInstance, Target = 50, ScaleToZero = true, ActivationThreshold = 5_000 }],
        },
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(19)]
    public void Every_width_and_thread_count_gives_the_reference_bits(int scenarios)
    {
        var model = new TrafficModel { RequestsPerSecond = 400, NoiseDeviation = 0.4, CrowdsPerDay = 1 };
        DemandSeries[] demands = [.. Enumerable.Range(0, scenarios).Select(i => model.Draw(7, i, Traffic.Start, 300, 2 * 288))];
        var reference = Describe(demands, LaneWidth.Scalar, 1);

        foreach (var width in new[] { LaneWidth.Bits128, LaneWidth.Bits256, LaneWidth.Bits512, LaneWidth.Widest })
            Describe(demands, width, 1).Should().Equal(reference, "{0} is only faster", width);
        Describe(demands, LaneWidth.Widest, 2).Should().Equal(reference);
        Describe(demands, LaneWidth.Bits256, 5).Should().Equal(reference);
    }

    [Fact]
    public void So_it_is_with_pods()
    {
        var model = new TrafficModel { RequestsPerSecond = 400, NoiseDeviation = 0.4, CrowdsPerDay = 8 };
        DemandSeries[] demands = [.. Enumerable.Range(0, 3).Select(i => model.Draw(7, i, Traffic.Start, 15, 1500))];
        var reference = Describe(demands, LaneWidth.Scalar, 1, Pods);

        foreach (var width in new[] { LaneWidth.Bits128, LaneWidth.Bits256, LaneWidth.Bits512 })
            Describe(demands, width, 2, Pods).Should().Equal(reference, "{0} is only faster", width);
    }

    [Fact]
    public void A_run_with_a_timeline_sums_to_the_batch()
    {
        DemandSeries[] demands = [DemandProfile.Create(ProfileKind.FlashCrowd, 400, 2, 300)];
        var batch = FleetSimulation.RunAll(Designs, demands, new() { WithPercentiles = true });

        for (var i = 0; i < Designs.Length; i++)
            Text(FleetSimulation.Run(Designs[i], demands[0]).Outcome).Should().Be(Text(batch[i][0]));
    }

    static List<string> Describe(DemandSeries[] demands, LaneWidth width, int threads, FleetDesign[]? designs = null) =>
        [.. FleetSimulation.RunAll(designs ?? Designs, demands, new() { Width = width, Threads = threads, WithPercentiles = demands.Length == 1 }).SelectMany(row => row).Select(Text)];

    // Round-trip formats show every bit.
    static string Text(FleetOutcome outcome) =>
        FormattableString.Invariant($"{outcome} {outcome.MeanWaitSeconds:R} {outcome.ResponseSeconds(0.99):R} {outcome.LateRequests:R} {outcome.InstanceHours:R}");
}
