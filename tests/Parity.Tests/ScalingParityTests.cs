using Blueprints.Compute;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Scaling;
using Blueprints.Storage;

namespace Blueprints.ParityTests;

/// <summary>Fleets and container services cost the same from their specs and from their resources, whatever scales them.</summary>
public sealed class ScalingParityTests
{
    static readonly CustomMetric Sessions = new() { Namespace = "Shop/Web", Name = "Sessions", Dimensions = [new("Fleet", "web")] };

    public static TheoryData<string, ScalingPolicy[]> Policies { get; } = new()
    {
        { "tracking", [new TargetTracking(), new TargetTracking { Name = "requests", Metric = ScalingMetric.RequestsPerTargetPerMinute, Target = 500 }] },
        { "out-only", [new TargetTracking { ScaleIn = false }] },
        { "custom", [new TargetTracking { Custom = Sessions, Target = 200 }] },
        { "maths", [new TargetTracking { Maths = new() { Metrics = [new("all", Sessions)], Expression = "all / 2" }, Target = 0.5m }] },
        { "asymmetric", [StepScaling.OutAbove(), StepScaling.InBelow()] },
        { "steps", [new StepScaling(), new StepScaling { Name = "custom", Custom = Sessions }, new StepScaling { Name = "maths", Maths = new() { Metrics = [new("a", Sessions), new("b", Sessions)], Expression = "a + b" } }] },
        { "request-steps", [new StepScaling { Metric = ScalingMetric.RequestsPerTargetPerMinute, Threshold = 400 }] },
        { "forecast", [new TargetTracking(), new PredictiveScaling { Mode = PredictiveMode.ForecastAndScale, Target = 40, SchedulingBufferSeconds = 900, MaxCapacityBufferPercent = 10 }] },
        { "forecast-only", [new PredictiveScaling()] },
        { "nights-off", [new TargetTracking(), new ScheduledScaling { Name = "day", Cron = "0 7 * * MON-FRI", Min = 3, Max = 9 }, new ScheduledScaling { Name = "night", Cron = "0 20 * * *", Min = 0, Max = 0 }] },
        { "monthly", [new ScheduledScaling { Cron = "30 8 1 * *", Min = 4, TimeZone = "Europe/Berlin" }, new ScheduledScaling { Name = "back", Cron = "0 8 2 * *", Min = 2 }] },
    };

    [Theory]
    [MemberData(nameof(Policies))]
    public Task A_fleet_that_scales(string name, ScalingPolicy[] policies) => Parity.Holds(Behind(name, new FleetSpec { MaxInstances = 12, Scaling = [.. policies] }), new(20_000, 150_000, 400_000));

    [Theory]
    [MemberData(nameof(Policies))]
    public Task A_service_that_scales(string name, ScalingPolicy[] policies) => Parity.Holds(Behind(name, new ContainerServiceSpec { MaxTasks = 12, Scaling = [.. policies] }), new(20_000, 150_000, 400_000));

    [Fact]
    public Task A_mixed_fleet() => Parity.Holds(
        Behind("mixed", new FleetSpec
        {
            MinInstances = 4, MaxInstances = 20, DataVolumes = [new(), new() { Device = "/dev/xvdc", SizeGiB = 50 }], MonitoringAgent = true,
            Mix = new() { Types = [new("m7g.large"), new("c7g.xlarge", 2)], OnDemandBase = 2, OnDemandPercent = 25 },
            Refresh = new() { AutoRollback = false, Checkpoints = [20, 100], Alarms = ["slow"] },
            Lifecycle = new() { Hooks = [new() { Name = "drain" }], MaxLifetimeDays = 14, TerminationPolicies = [TerminationPolicy.OldestInstance], EbsHealthChecks = true },
        }), 200_000);

    [Fact]
    public Task A_fleet_by_attributes() => Parity.Holds(Behind("attributes", new FleetSpec { Mix = new() { Requirements = new() { MaxVcpus = 8 } } }), 50_000);

    [Theory]
    [InlineData(WarmPoolState.Stopped)]
    [InlineData(WarmPoolState.Running)]
    public Task A_fleet_with_a_warm_pool(WarmPoolState state) =>
        Parity.Holds(Behind("warm", new FleetSpec { MaxInstances = 10, WarmPool = new() { State = state, MaxPrepared = 8, MinSize = 1 } }), 100_000);

    [Theory]
    [InlineData(0)]
    [InlineData(70)]
    [InlineData(100)]
    public Task A_service_with_spot_and_storage(int spot) => Parity.Holds(
        Behind("spot", new ContainerServiceSpec { SpotPercent = spot, EphemeralStorageGiB = 50, Architecture = ProcessorArchitecture.X86, CpuUnits = 2_048, MemoryMiB = 8_192 }), 100_000);

    [Fact]
    public Task Workers_that_follow_a_backlog() => Parity.Holds(
        new()
        {
            Name = "workers",
            Blocks =
            [
                new("network", new NetworkSpec()), new("web", new FleetSpec()), new("jobs", new Queues.QueueSpec()),
                new("servers", new FleetSpec { MinInstances = 0, MaxInstances = 40, Scaling = [new QueueBacklog { Queue = "jobs", SecondsPerMessage = 5 }] }),
                new("tasks", new ContainerServiceSpec { MinTasks = 0, MaxTasks = 40, Scaling = [new QueueBacklog { Queue = "jobs", SecondsPerMessage = 2, Concurrency = 2 }] }),
            ],
            Flows =
            [
                new() { From = Flow.Users, To = "web" }, new() { From = "web", To = "jobs", Carries = Traffic.TrafficClass.Jobs },
                new() { From = "jobs", To = "servers" }, new() { From = "jobs", To = "tasks" },
            ],
        }, 300_000);

    static Blueprint Behind(string name, BlockSpec servers) => new()
    {
        Name = name,
        Blocks = [new("network", new NetworkSpec()), new("edge", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }), new("web", servers), new("files", new ObjectStoreSpec())],
        Flows = [new() { From = Flow.Users, To = "edge" }, new() { From = "edge", To = "web" }, new() { From = "web", To = "files" }],
    };
}
