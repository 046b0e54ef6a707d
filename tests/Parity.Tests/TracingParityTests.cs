using Blueprints.Compute;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Queues;

namespace Blueprints.ParityTests;

/// <summary>Traces and profiles cost the same from the specs and from the sampling rules and profiling groups.</summary>
public class TracingParityTests
{
    [Fact]
    public Task Traced_and_profiled_servers() => Parity.Holds(
        new()
        {
            Name = "traced",
            ReplicaRegions = [new() { Region = "eu-west-1", TrafficShare = 0.3m }],
            Blocks =
            [
                new("network", new NetworkSpec()),
                new("edge", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }, new() { Fleet = "api" }], Routes = [new() { Name = "api", Fleet = "api", Paths = ["/api/*"] }] }),
                new("web", new FleetSpec { Tracing = new() { SampledShare = 0.02m, ReservoirPerSecond = 5 }, Profiling = new() }),
                new("api", new ContainerServiceSpec { MaxTasks = 90, Tracing = new(), Profiling = new() }),
                new("jobs", new QueueSpec()),
                new("workers", new ContainerServiceSpec { Tracing = new(), Profiling = new() { Active = false } }),
            ],
            Flows =
            [
                new() { From = Flow.Users, To = "edge" }, new() { From = "edge", To = "web", CallsPerCall = 0.5m }, new() { From = "edge", To = "api", CallsPerCall = 0.5m },
                new() { From = "web", To = "jobs", Carries = Traffic.TrafficClass.Jobs }, new() { From = "jobs", To = "workers" },
            ],
        },
        new(100_000, 1_000_000, 3_000_000));
}
