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

    [Fact]
    public Task A_firewall_and_access_logs_cost_the_same_from_their_resources() => Parity.Holds(Shop, new(50_000, 100_000, 300_000));
}
