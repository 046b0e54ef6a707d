using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Tests.Reference;

/// <summary>The simulator and a plain one that shares no code with it ask for the same instances in every step, on real traces and drawn ones.</summary>
public sealed class ReferenceTests
{
    static readonly FleetDesign Site = new() { RequestsPerSecond = 0.25, MinCapacity = 2, MaxCapacity = 60, InitialCapacity = 6, LaunchSeconds = 120, WarmupSeconds = 180 };

    static readonly FleetDesign Pods = new() { RequestsPerSecond = 10, MinCapacity = 2, MaxCapacity = 200, InitialCapacity = 30, LaunchSeconds = 0, WarmupSeconds = 0 };

    [Fact]
    public void Target_tracking_on_the_NASA_trace() => Tracking(Site, Traffic.Nasa, AlarmTiming.Legacy);

    [Fact]
    public void Target_tracking_on_the_load_balancers_trace() =>
        Tracking(Site with { RequestsPerSecond = 0.03125, LaunchSeconds = 300, WarmupSeconds = 300 }, Traffic.Elb, AlarmTiming.LegacyFiveMinutes);

    [Fact]
    public void Target_tracking_on_drawn_traffic()
    {
        for (var seed = 0; seed < 8; seed++)
            Tracking(Site with { RequestsPerSecond = 32, LaunchSeconds = 60 * (seed % 5), WarmupSeconds = 60 * (seed % 7) }, Drawn(seed, 60), AlarmTiming.Legacy);
    }

    [Fact]
    public void Step_scaling_on_the_NASA_trace() => Steps(Site, Traffic.Nasa);

    [Fact]
    public void Step_scaling_on_drawn_traffic()
    {
        for (var seed = 0; seed < 8; seed++)
            Steps(Site with { RequestsPerSecond = 32, LaunchSeconds = 60 * (seed % 5), WarmupSeconds = 60 * (seed % 7) }, Drawn(seed, 60));
    }

    [Fact]
    public void Pods_on_the_NASA_trace() => Scale(Pods with { RequestsPerSecond = 0.125 }, Traffic.Nasa.Resample(15), 60);

    [Fact]
    public void Pods_on_drawn_traffic()
    {
        for (var seed = 0; seed < 8; seed++)
            Scale(Pods with { LaunchSeconds = 15 * (seed % 4), WarmupSeconds = 15 * (seed % 3) }, Drawn(seed, 15), 50 + seed);
    }

    // Two policies at once: the busy share, and requests for each instance.
    static void Tracking(FleetDesign design, DemandSeries demand, AlarmTiming timing)
    {
        var target = design.RequestsPerSecond * 60 * 0.625;
        ScalingPolicy[] policies = [new TargetTrackingPolicy { Target = 0.5, Timing = timing }, new TargetTrackingPolicy { Metric = FleetMetric.RequestsPerInstance, Target = target, Timing = timing }];
        Agree(design with { Policies = policies }, demand, new ReferenceTracking(0.5, false, 3, 15), new ReferenceTracking(target, true, 3, 15));
    }

    static void Steps(FleetDesign design, DemandSeries demand)
    {
        ScalingPolicy[] policies =
        [
            new StepScalingPolicy { Threshold = 0.5, Datapoints = 2, MinMagnitude = 2, Steps = [new(0, 0.125, 10), new(0.125, 0.25, 25), new(0.25, null, 60)] },
            new StepScalingPolicy { Threshold = 0.375, Above = false, Datapoints = 5, Steps = [new(-0.125, 0, -10), new(null, -0.125, -35)] },
        ];
        Agree(design with { Policies = policies }, demand, new ReferenceSteps(true, 2, 2, (0.5, 10), (0.625, 25), (0.75, 60)), new ReferenceSteps(false, 5, 0, (0.375, -10), (0.25, -35)));
    }

    static void Scale(FleetDesign design, DemandSeries demand, int percent) => Agree(
        design with { Policies = [new HorizontalPodAutoscalerPolicy { Target = percent / 100.0 }] }, demand, new ReferencePods(percent, design.MinCapacity, design.MaxCapacity));

    static void Agree(FleetDesign design, DemandSeries demand, params IReferenceRule[] rules)
    {
        var ours = FleetSimulation.Run(design, demand).Timeline.Desired;
        var plain = ReferenceFleet.Desired(design, demand, rules);
        var differing = Enumerable.Range(0, plain.Count).Where(step => plain[step] != ours[step]).ToList();

        differing.Should().BeEmpty("{0} steps of {1}; the first: {2}", differing.Count, plain.Count, differing.Select(step => $"step {step}: reference {plain[step]}, simulator {ours[step]}").FirstOrDefault());
        ours.Distinct().Should().HaveCountGreaterThan(4, "a fleet that never changes shows nothing");
    }

    static DemandSeries Drawn(int seed, double step) =>
        new TrafficModel { RequestsPerSecond = 200, NoiseDeviation = 0.3, CrowdsPerDay = 4 }.Draw((ulong)seed, 0, Traffic.Start, step, 3000);
}
