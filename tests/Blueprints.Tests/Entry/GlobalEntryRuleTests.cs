using Blueprints.Compute;
using Blueprints.Entry;
using Blueprints.LoadBalancing;
using Blueprints.Networking;

namespace Blueprints.Tests.Entry;

public sealed class GlobalEntryRuleTests
{
    static readonly GlobalEntrySpec Named = new() { Target = "lb", DomainName = "shop.example.com" };
    static readonly GlobalEntrySpec Fast = new() { Target = "lb", Accelerator = new() };
    static readonly ReplicaRegion Europe = new() { Region = "eu-west-1", TrafficShare = 0.3m };
    static readonly ReplicaRegion Idle = Europe with { TrafficShare = 0 };

    public static TheoryData<GlobalEntrySpec, string> Rules { get; } = new()
    {
        { Named with { Target = "web" }, "target is \"web\"; allowed: the name of a load balancer; name an existing load balancer" },
        { Named with { Target = "inner" }, "target is \"inner\", which is internal; allowed: a load balancer that faces the internet, or an accelerator; set internal to false on it, or set accelerator" },
        { Named with { DomainName = "Shop" }, "domainName is \"Shop\"; allowed: a domain name such as shop.example.com, in small letters; correct it" },
        { Named with { DomainName = null }, "domainName is none; allowed: a domain name, or an accelerator; name the domain that users call, or set accelerator" },
        { Fast with { OwnZone = true }, "ownZone is true without a domainName; allowed: a hosted zone for a name; set domainName, or remove it" },
        { Named with { Mode = (EntryMode)9 }, "mode is 9; allowed: ActiveActive, ActivePassive; use one of these" },
        { Named with { Routing = (EntryRouting)9 }, "routing is 9; allowed: Latency, Weighted, Geolocation, Geoproximity; use one of these" },
        { Named with { Mode = EntryMode.ActivePassive }, "mode is activePassive while eu-west-1 serves 0.3 of the traffic; allowed: replica regions with trafficShare 0; set it to 0, or choose activeActive" },
        { Named with { Regions = [new() { Region = "eu-north-1" }] }, "regions[0].region is \"eu-north-1\"; allowed: us-east-1, eu-west-1; name a region of the blueprint" },
        { Named with { Regions = [new() { Region = "eu-west-1" }, new() { Region = "eu-west-1" }] }, "regions is \"eu-west-1\" 2 times; allowed: each name once; rename or remove the others" },
        { Named with { Regions = [new() { Region = "eu-west-1", TrafficDialPercent = 50 }] }, "regions is trafficDialPercent 50 of eu-west-1; allowed: a dial with an accelerator; set accelerator, or use weighted routing and trafficShare" },
        { Named with { Regions = [new() { Region = "eu-west-1", Countries = ["DE"] }] }, "regions is places for eu-west-1 with routing Latency; allowed: continents and countries with routing geolocation; remove them, or choose geolocation" },
        { Named with { Routing = EntryRouting.Geolocation }, "regions is no places for eu-west-1; allowed: continents or countries for each replica region; say whose users it serves" },
        { Placed(new EntryRegion { Region = "eu-west-1", Continents = ["XX"] }), "regions[0].continents is \"XX\"; allowed: AF, AN, AS, EU, NA, OC, SA; use one of these" },
        { Placed(new EntryRegion { Region = "eu-west-1", Countries = ["Germany"] }), "regions[0].countries is \"Germany\"; allowed: two capital letters of ISO 3166-1, such as DE; correct it" },
        { Placed(new EntryRegion { Region = "eu-west-1", Countries = ["DE"] }, new() { Region = "us-east-1", Countries = ["DE"] }), "regions is \"country DE\" 2 times; allowed: each name once; rename or remove the others" },
        { Named with { Routing = EntryRouting.Geoproximity, Regions = [new() { Region = "eu-west-1", Bias = 100 }] }, "regions[0].bias is 100; allowed: -99 to 99; lower it" },
        { Named with { Regions = [new() { Region = "eu-west-1", Bias = -5 }] }, "regions is bias -5 of eu-west-1 with routing Latency; allowed: a bias with routing geoproximity; remove it, or choose geoproximity" },
        { Accelerated(new() { FlowLogDays = 3_651 }), "accelerator.flowLogDays is 3651; allowed: 0 to 3650; lower it" },
        { Checked(new() { Port = 0 }), "healthCheck.port is 0; allowed: 1 to 65535; raise it" },
        { Checked(new() { FailureThreshold = 11 }), "healthCheck.failureThreshold is 11; allowed: 1 to 10; lower it" },
        { Checked(new() { Path = "health" }), "healthCheck.path is \"health\"; allowed: a path of at most 255 characters that starts with /; correct it" },
        { Checked(new() { Contains = "" }), "healthCheck.contains is 0 characters; allowed: 1 to 255; shorten it, or remove it" },
        { Checked(new() { Contains = "ok", Protocol = EntryCheckProtocol.Tcp }), "healthCheck.contains is \"ok\" with protocol Tcp; allowed: a text with Https or Http; remove it, or change the protocol" },
        { Fast with { HealthCheck = new() }, "healthCheck is set with an accelerator; allowed: none: an accelerator follows the health of the balancers' targets; remove it, or remove accelerator" },
        { Fast with { Routing = EntryRouting.Weighted }, "routing is Weighted with an accelerator; allowed: none: an accelerator leads to the nearest region; remove it, or remove accelerator" },
        { Fast with { Regions = [new() { Region = "eu-west-1", Continents = ["EU"] }] }, "regions is places for eu-west-1 with an accelerator; allowed: continents and countries with routing geolocation; remove them, or remove accelerator" },
        { Fast with { Regions = [new() { Region = "eu-west-1", TrafficDialPercent = 101 }] }, "regions[0].trafficDialPercent is 101; allowed: 0 to 100; lower it" },
        { Accelerated(new() { Listeners = [] }), "accelerator.listeners.count is 0; allowed: 1 to 10; raise it" },
        { Listening(new AcceleratorListener { Name = "Web" }), "accelerator.listeners[0].name is \"Web\"; allowed: 1 to 24 of a-z, 0-9 and single inner hyphens, starting with a letter; rename it" },
        { Listening(new AcceleratorListener { Ports = [] }), "accelerator.listeners[0].ports.count is 0; allowed: 1 to 10; raise it" },
        { Listening(new AcceleratorListener { Ports = [new(0)] }), "accelerator.listeners[0].ports[0].from is 0; allowed: 1 to 65535; raise it" },
        { Listening(new AcceleratorListener { Ports = [new(443, 442)] }), "accelerator.listeners[0].ports[0].to is 442; allowed: 443 to 65535; raise it" },
        { Listening(new AcceleratorListener { PortOverrides = [new(8443, 443)] }), "accelerator.listeners[0].portOverrides[0].listenerPort is 8443; allowed: a port of the listener; name one of its ports, or add it" },
        { Listening(new AcceleratorListener { PortOverrides = [new(443, 0)] }), "accelerator.listeners[0].portOverrides[0].endpointPort is 0; allowed: 1 to 65535; raise it" },
        { Listening(new(), new() { Name = "more", Ports = [new(400, 500)] }), "accelerator.listeners is port 400 of more twice; allowed: each port once for a protocol; remove it from one of the listeners" },
        { Listening(new AcceleratorListener { Ports = [new(443)] }, new() { Ports = [new(80)] }), "accelerator.listeners is \"web\" 2 times; allowed: each name once; rename or remove the others" },
        { Accelerated(new() { Endpoints = [new("inner", 1)] }), "accelerator.endpoints is inner; allowed: the target \"lb\" among them; add it" },
        { Accelerated(new() { Endpoints = [new("lb", 0)] }), "accelerator.endpoints is weights of 0 only; allowed: one weight above 0 at least; give a balancer a part of the connections" },
        { Accelerated(new() { Endpoints = [new("lb", 256)] }), "accelerator.endpoints[0].weight is 256; allowed: 0 to 255; lower it" },
        { Accelerated(new() { Endpoints = [new("lb", 1), new("web", 1)] }), "accelerator.endpoints[1].balancer is \"web\"; allowed: the name of a load balancer; name an existing load balancer" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Broken_rule_is_the_only_problem(GlobalEntrySpec spec, string problem) => Problems(spec, Europe).Should().Equal($"blocks.it.{problem}");

    public static TheoryData<GlobalEntrySpec, string> PassiveRules { get; } = new()
    {
        { Named, "mode is activeActive while eu-west-1 has trafficShare 0; allowed: a share above 0 in a region to which users are led; raise it, or choose activePassive" },
        { Named with { Mode = EntryMode.ActivePassive, Routing = EntryRouting.Weighted }, "routing is Weighted with mode activePassive; allowed: a routing among regions that all serve; remove it" },
        { Fast with { Mode = EntryMode.ActivePassive, Regions = [new() { Region = "eu-west-1", TrafficDialPercent = 0 }] }, "regions is trafficDialPercent 0 of eu-west-1 with mode activePassive; allowed: none: the mode sets the dials; remove it" },
    };

    [Theory]
    [MemberData(nameof(PassiveRules))]
    public void Broken_rule_of_a_region_that_stands_by_is_the_only_problem(GlobalEntrySpec spec, string problem) => Problems(spec, Idle).Should().Equal($"blocks.it.{problem}");

    [Fact]
    public void Standing_by_takes_a_second_region() =>
        Problems(Fast with { Mode = EntryMode.ActivePassive }).Should().Equal("blocks.it.mode is activePassive in one region; allowed: active-passive with a replica region; add a replica region, or remove mode");

    [Fact]
    public void Dns_fails_over_to_one_region_and_an_accelerator_to_several()
    {
        var second = Idle with { Region = "us-west-2" };

        Problems(Named with { Mode = EntryMode.ActivePassive }, Idle, second).Should()
            .Equal("blocks.it.mode is activePassive with 2 replica regions; allowed: one replica region, or an accelerator; set accelerator, or keep one replica region");
        Problems(Fast with { Mode = EntryMode.ActivePassive }, Idle, second).Should().BeEmpty();
    }

    public static TheoryData<GlobalEntrySpec> Good => [Named, Named with { Routing = EntryRouting.Weighted }, Placed(new EntryRegion { Region = "eu-west-1", Continents = ["EU", "AF"], Countries = ["IN"] }), Fast, Fast with { Target = "inner" }];

    [Theory]
    [MemberData(nameof(Good))]
    public void Every_way_to_lead_users_is_valid_and_reads_back(GlobalEntrySpec spec)
    {
        Problems(spec, Europe).Should().BeEmpty();
        BlockSpec.FromJson(spec.ToJson()).Should().Be(spec);
    }

    [Theory]
    [InlineData(EntryRouting.Weighted)]
    public void A_region_without_a_share_may_stand_idle_where_weights_follow_shares(EntryRouting routing) => Problems(Named with { Routing = routing }, Idle).Should().BeEmpty();

    [Fact]
    public void Lists_far_over_the_limit_are_not_walked() => Problems(Accelerated(new() { Listeners = [.. Enumerable.Repeat(new AcceleratorListener(), 5_000)] }), Europe).Should()
        .Equal("blocks.it.accelerator.listeners.count is 5000; allowed: 1 to 10; lower it");

    static IEnumerable<string> Problems(GlobalEntrySpec spec, params ReplicaRegion[] replicas) => new Blueprint
    {
        Name = "shop",
        Blocks =
        [
            new("network", new NetworkSpec()),
            new("lb", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }),
            new("inner", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }], Internal = true }),
            new("web", new FleetSpec()),
            new("it", spec),
        ],
        ReplicaRegions = [.. replicas],
    }.Validate().Select(problem => problem.ToString());

    static GlobalEntrySpec Placed(params EntryRegion[] regions) => Named with { Routing = EntryRouting.Geolocation, Regions = [.. regions] };

    static GlobalEntrySpec Checked(EntryHealthCheck check) => Named with { HealthCheck = check };

    static GlobalEntrySpec Accelerated(Accelerator accelerator) => Fast with { Accelerator = accelerator };

    static GlobalEntrySpec Listening(params AcceleratorListener[] listeners) => Accelerated(new() { Listeners = [.. listeners] });
}
