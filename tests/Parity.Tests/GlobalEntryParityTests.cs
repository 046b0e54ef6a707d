using Blueprints.Compute;
using Blueprints.Entry;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Quantities;

namespace Blueprints.ParityTests;

public class GlobalEntryParityTests
{
    static readonly Dictionary<string, GlobalEntrySpec> Entries = new()
    {
        { "an accelerator", new() { Target = "lb", Accelerator = new() } },
        { "an accelerator with flow logs", new() { Target = "lb", Accelerator = new() { FlowLogDays = 30 } } },
        { "geoproximity", new() { Target = "lb", DomainName = "shop.example.com", OwnZone = true, Routing = EntryRouting.Geoproximity, Regions = [new() { Region = "eu-west-1", Bias = 10 }] } },
        { "an accelerator with two listeners", new() { Target = "lb", Accelerator = new() { Listeners = [new(), new() { Name = "api", Ports = [new(8443)], PortOverrides = [new(8443, 443)] }] } } },
        { "dns", new() { Target = "lb", DomainName = "shop.example.com", OwnZone = true } },
        { "dns with checks", new() { Target = "lb", DomainName = "shop.example.com", OwnZone = true, HealthCheck = new() { Fast = true, Contains = "ok" } } },
    };

    public static TheoryData<string> Designs => [.. Entries.Keys];

    [Theory]
    [MemberData(nameof(Designs))]
    public Task An_entry_costs_the_same_from_its_resources(string design) => Parity.Holds(Shop(Entries[design], 0.3m), new(50_000, 100_000, 300_000));

    [Fact]
    public Task A_region_that_stands_by_costs_the_same_from_its_resources() =>
        Parity.Holds(Shop(Entries["an accelerator"] with { Mode = EntryMode.ActivePassive }, 0), new(50_000, 100_000, 300_000));

    static Blueprint Shop(GlobalEntrySpec entry, decimal share) => new()
    {
        Name = "shop",
        ReplicaRegions = [new() { Region = "eu-west-1", TrafficShare = share }],
        Blocks =
        [
            new("network", new NetworkSpec()),
            new("entry", entry),
            new("lb", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }),
            new("web", new FleetSpec()),
        ],
        Flows = [new() { From = Flow.Users, To = "entry" }, new() { From = "entry", To = "lb" }, new() { From = "lb", To = "web" }],
    };
}
