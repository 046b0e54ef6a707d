using Blueprints.Compute;
using Blueprints.LoadBalancing;
using Blueprints.LoadTesting;
using Blueprints.Networking;

namespace Blueprints.ParityTests;

/// <summary>A load test costs the same from its spec and from its task definition, and stands in one region only.</summary>
public class LoadTestParityTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_load_test(bool publicAddresses) => Parity.Holds(
        new()
        {
            Name = "tested",
            ReplicaRegions = [new() { Region = "us-west-2", TrafficShare = 0.4m }],
            Blocks =
            [
                new("network", new NetworkSpec()),
                new("edge", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }),
                new("web", new FleetSpec()),
                new("pressure", new LoadTestSpec { Target = "edge", Tasks = 3, RunsPerMonth = 20, PublicAddresses = publicAddresses }),
            ],
            Flows = [new() { From = Flow.Users, To = "edge" }, new() { From = "edge", To = "web" }],
        },
        200_000);

    [Fact]
    public Task A_phase_with_a_load_test() => Parity.Holds(Roadmap.Phase(3, options: new() { LoadTest = true }), 500_000);
}
