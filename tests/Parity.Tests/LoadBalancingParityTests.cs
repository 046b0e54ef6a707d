using Blueprints.Compute;
using Blueprints.LoadBalancing;
using Blueprints.Networking;

namespace Blueprints.ParityTests;

public class LoadBalancingParityTests
{
    static readonly Blueprint Shop = new()
    {
        Name = "shop",
        Blocks =
        [
            new("network", new NetworkSpec { Zones = 3 }),
            new("lb", new LoadBalancerSpec
            {
                Targets = [new() { Fleet = "web" }, new() { Fleet = "canary" }],
                DefaultForward = new() { Targets = [new("web", 9), new("canary", 1)] },
                Routes = [.. Enumerable.Range(0, 15).Select(i => new Route { Name = $"route-{i}", Fleet = "web", Paths = [$"/{i}/*"] })],
                Waf = new() { RequestsPerAddress = 1_000 },
                AccessLogs = new() { RetentionDays = 45 },
            }),
            new("web", new FleetSpec()),
            new("canary", new FleetSpec()),
        ],
        Flows = [new() { From = Flow.Users, To = "lb" }, new() { From = "lb", To = "web", CallsPerCall = 0.9m }, new() { From = "lb", To = "canary", CallsPerCall = 0.1m }],
    };

    public static TheoryData<NetworkLoadBalancerSpec> Networked => new()
    {
        new NetworkLoadBalancerSpec { Listeners = [new() { Name = "tcp", Target = "web" }] },
        new NetworkLoadBalancerSpec { Listeners = [new() { Name = "tls", Target = "web", Protocol = NetworkProtocol.Tls }], AccessLogs = new() { RetentionDays = 30 }, StaticAddresses = true, CrossZone = true },
        new NetworkLoadBalancerSpec { Listeners = [new() { Name = "udp", Target = "web", Protocol = NetworkProtocol.Udp, HealthCheck = new() { Port = 80 } }], Internal = true, ReservedUnits = 3_000 },
    };

    [Theory]
    [MemberData(nameof(Networked))]
    public Task A_network_load_balancer_costs_the_same_from_its_resources(NetworkLoadBalancerSpec spec) => Parity.Holds(
        new()
        {
            Name = "wired",
            Blocks = [new("network", new NetworkSpec { Zones = 3 }), new("wire", spec), new("web", new FleetSpec()), new("monitor", new Blueprints.Observability.ObservabilitySpec())],
            Flows = [new() { From = Flow.Users, To = "wire" }, new() { From = "wire", To = "web" }],
        },
        new(50_000, 100_000, 300_000));

    [Fact]
    public Task Reserved_capacity_costs_the_same_from_its_resources() => Parity.Holds(
        Shop with { Blocks = [.. Shop.Blocks.Select(block => block.Spec is LoadBalancerSpec balancer ? block with { Spec = balancer with { ReservedUnits = 500 } } : block)] }, 100_000);

    [Fact]
    public Task A_firewall_and_access_logs_cost_the_same_from_their_resources() => Parity.Holds(Shop, new(50_000, 100_000, 300_000));
}
