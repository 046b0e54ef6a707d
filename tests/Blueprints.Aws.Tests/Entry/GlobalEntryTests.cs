using System.Text.Json;
using Blueprints.Compute;
using Blueprints.Entry;
using Blueprints.Graph;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Testing;
using Pulumi;

namespace Blueprints.Aws.Tests.Entry;

public class GlobalEntryTests
{
    const string Group = "aws:globalaccelerator/endpointGroup:EndpointGroup";
    const string Record = "aws:route53/record:Record";

    static readonly GlobalEntrySpec Named = new() { Target = "lb", DomainName = "shop.example.com" };
    static readonly GlobalEntrySpec Fast = new() { Target = "lb", Accelerator = new() };

    static Task<Recording> RecordAsync(GlobalEntrySpec entry, decimal share = 0.3m, bool isInternal = false, bool preview = false)
    {
        var blueprint = new Blueprint
        {
            Name = "shop",
            ReplicaRegions = [new() { Region = "eu-west-1", TrafficShare = share }],
            Blocks =
            [
                new("network", new NetworkSpec()),
                new("entry", entry),
                new("lb", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }], Internal = isInternal }),
                new("web", new FleetSpec()),
            ],
            Flows = [new() { From = Flow.Users, To = "entry" }, new() { From = "entry", To = "lb" }, new() { From = "lb", To = "web" }],
        };
        return GraphRecorder.RecordAsync(() => new BlueprintComponent("app", new()
        {
            Blueprint = blueprint,
            CertificateArn = Phases.Certificate,
            ReplicaCertificateArns = new Dictionary<string, Input<string>> { ["eu-west-1"] = Phases.Certificate },
            HostedZoneId = "Z1",
        }).StackOutputs(), preview);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_accelerator_has_an_endpoint_group_in_each_region(bool preview)
    {
        var recording = await RecordAsync(Fast, preview: preview);

        recording.Graph.OfType(Group).Select(group => (group.Name, group.Text("endpointGroupRegion"), group.Number("trafficDialPercentage"))).Should()
            .BeEquivalentTo([("app-entry-web-us-east-1", "us-east-1", 100m), ("app-entry-web-eu-west-1", "eu-west-1", 100m)]);
        recording.Graph.OfType("aws:globalaccelerator/accelerator:Accelerator").Should().ContainSingle().Which.Text("ipAddressType").Should().Be("IPV4");
    }

    [Fact]
    public async Task Its_listener_takes_https_and_what_balancers_redirect()
    {
        var listener = (await RecordAsync(Fast)).Find("aws:globalaccelerator/listener:Listener", "app-entry-web");

        listener.Text("protocol").Should().Be("TCP");
        listener.Text("clientAffinity").Should().Be("NONE");
        Numbers(listener, "portRanges", "fromPort").Should().Equal(443, 80);
        Numbers(listener, "portRanges", "toPort").Should().Equal(443, 80);
    }

    [Fact]
    public async Task Each_group_leads_to_the_balancer_of_its_own_region()
    {
        var recording = await RecordAsync(Fast);

        foreach (var (region, balancer) in new[] { ("us-east-1", "app-lb"), ("eu-west-1", "app-eu-west-1-lb") })
        {
            var group = recording.Find(Group, $"app-entry-web-{region}");
            group.Property("endpointConfigurations")!.Value[0].GetProperty("endpointId").GetString().Should().Contain($":{region}:").And.Contain($"/{balancer}-");
            group.Property("endpointConfigurations")!.Value[0].GetProperty("clientIpPreservationEnabled").GetBoolean().Should().BeTrue();
        }
    }

    [Fact]
    public async Task Regions_that_stand_by_have_a_dial_of_zero() => (await RecordAsync(Fast with { Mode = EntryMode.ActivePassive }, share: 0)).Graph.OfType(Group)
        .Select(group => (group.Text("endpointGroupRegion"), group.Number("trafficDialPercentage"))).Should().BeEquivalentTo([("us-east-1", 100m), ("eu-west-1", 0m)]);

    [Fact]
    public async Task Listeners_take_dials_overrides_affinity_and_weights()
    {
        var recording = await RecordAsync(Fast with
        {
            Regions = [new() { Region = "eu-west-1", TrafficDialPercent = 25 }],
            Accelerator = new()
            {
                Listeners = [new() { Name = "game", Ports = [new(5000, 5100)], SticksToClient = true, PortOverrides = [new(5000, 443)] }],
                Endpoints = [new("lb", 7)],
                PreserveClientAddress = false,
            },
        });
        var group = recording.Find(Group, "app-entry-game-eu-west-1");

        group.Number("trafficDialPercentage").Should().Be(25);
        Numbers(group, "portOverrides", "endpointPort").Should().Equal(443);
        Numbers(group, "endpointConfigurations", "weight").Should().Equal(7);
        group.Property("endpointConfigurations")!.Value[0].GetProperty("clientIpPreservationEnabled").GetBoolean().Should().BeFalse();
        recording.Find("aws:globalaccelerator/listener:Listener", "app-entry-game").Text("clientAffinity").Should().Be("SOURCE_IP");
    }

    [Fact]
    public async Task Internal_balancers_let_in_what_the_accelerator_brings() => (await RecordAsync(Fast, isInternal: true)).Graph.OfType(Types.IngressRule)
        .Where(rule => rule.Name.EndsWith("-accelerated", StringComparison.Ordinal)).Select(rule => (rule.Text("cidrIpv4"), rule.Number("toPort"))).Should()
        .Equal(("0.0.0.0/0", 443m), ("0.0.0.0/0", 443m));

    [Fact]
    public async Task A_name_of_the_accelerator_is_an_alias()
    {
        var recording = await RecordAsync(Fast with { DomainName = "shop.example.com" });

        recording.Find(Record, "app-entry-alias").Text("name").Should().Be("shop.example.com");
        recording.Outputs["endpoint"].Should().Be("https://shop.example.com");
    }

    [Fact]
    public async Task Records_lead_by_latency_and_follow_the_health_of_targets()
    {
        var records = (await RecordAsync(Named)).Graph.OfType(Record).ToList();

        records.Select(record => record.Name).Should().Equal("app-entry-eu-west-1", "app-entry-us-east-1");
        records.Select(record => record.Property("latencyRoutingPolicies")!.Value[0].GetProperty("region").GetString()).Should().Equal("eu-west-1", "us-east-1");
        records.Should().OnlyContain(record => record.Property("aliases")!.Value[0].GetProperty("evaluateTargetHealth").GetBoolean() && record.Text("type") == "A" && record.Text("name") == "shop.example.com");
        records.Select(record => record.Text("setIdentifier")).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Weights_are_the_regions_shares() => (await RecordAsync(Named with { Routing = EntryRouting.Weighted })).Graph.OfType(Record)
        .Select(record => record.Property("weightedRoutingPolicies")!.Value[0].GetProperty("weight").GetInt32()).Should().Equal(30, 70);

    [Fact]
    public async Task The_other_region_is_the_secondary_one() => (await RecordAsync(Named with { Mode = EntryMode.ActivePassive }, share: 0)).Graph.OfType(Record)
        .Select(record => record.Property("failoverRoutingPolicies")!.Value[0].GetProperty("type").GetString()).Should().Equal("SECONDARY", "PRIMARY");

    [Fact]
    public async Task Geoproximity_has_a_record_for_each_region_with_its_bias()
    {
        var records = (await RecordAsync(Named with { Routing = EntryRouting.Geoproximity, Regions = [new() { Region = "eu-west-1", Bias = 25 }] })).Graph.OfType(Record).ToList();

        records.Select(record => record.Property("geoproximityRoutingPolicy")!.Value).Select(policy => (policy.GetProperty("awsRegion").GetString(), policy.GetProperty("bias").GetInt32()))
            .Should().BeEquivalentTo([("us-east-1", 0), ("eu-west-1", 25)]);
        records.Should().OnlyContain(record => record.Property("aliases") != null);
    }

    [Fact]
    public async Task Flow_logs_go_to_a_bucket_that_the_accelerator_may_write_to_before_it_stands()
    {
        var recording = await RecordAsync(Fast with { Accelerator = new() { FlowLogDays = 30 } });

        var accelerator = recording.Graph.OfType("aws:globalaccelerator/accelerator:Accelerator").Single();
        var attributes = accelerator.Property("attributes")!.Value;
        attributes.GetProperty("flowLogsEnabled").GetBoolean().Should().BeTrue();
        var prefix = attributes.GetProperty("flowLogsS3Prefix").GetString();
        var policy = recording.Graph.OfType("aws:s3/bucketPolicy:BucketPolicy").Single(each => each.Text("bucket") == attributes.GetProperty("flowLogsS3Bucket").GetString());
        policy.Text("policy").Should().Contain($"/{prefix}/AWSLogs/123456789012/*").And.Contain("aws:SourceAccount").And.Contain("aws:SecureTransport");
    }

    [Fact]
    public async Task Geolocation_has_a_record_for_each_place_and_one_for_everybody_else()
    {
        var records = (await RecordAsync(Named with { Routing = EntryRouting.Geolocation, Regions = [new() { Region = "eu-west-1", Continents = ["EU"], Countries = ["IN"] }] })).Graph.OfType(Record).ToList();

        records.Select(record => record.Name).Should().Equal("app-entry-eu-west-1-continent-eu", "app-entry-eu-west-1-country-in", "app-entry-us-east-1-others");
        records[2].Property("geolocationRoutingPolicies")!.Value[0].GetProperty("country").GetString().Should().Be("*");
    }

    [Fact]
    public async Task Checks_from_outside_ask_each_regions_balancer()
    {
        var recording = await RecordAsync(Named with { HealthCheck = new() { Contains = "ok", Fast = true, MeasureLatency = true, FailureThreshold = 2 } });
        var check = recording.Find("aws:route53/healthCheck:HealthCheck", "app-entry-eu-west-1");

        check.Text("type").Should().Be("HTTPS_STR_MATCH");
        check.Number("requestInterval").Should().Be(10);
        check.Text("searchString").Should().Be("ok");
        check.Text("resourcePath").Should().Be("/health");
        recording.Find(Record, "app-entry-eu-west-1").Text("healthCheckId").Should().Contain("app-entry-eu-west-1");
    }

    [Fact]
    public async Task A_tcp_check_asks_for_no_path()
    {
        var check = (await RecordAsync(Named with { HealthCheck = new() { Protocol = EntryCheckProtocol.Tcp } })).Find("aws:route53/healthCheck:HealthCheck", "app-entry-us-east-1");

        check.Text("type").Should().Be("TCP");
        check.Property("resourcePath").Should().BeNull();
    }

    [Fact]
    public async Task It_makes_its_own_zone_where_asked()
    {
        var recording = await RecordAsync(Named with { OwnZone = true });

        recording.Graph.OfType("aws:route53/zone:Zone").Should().ContainSingle().Which.Text("name").Should().Be("shop.example.com");
        recording.Find(Record, "app-entry-us-east-1").Text("zoneId").Should().NotBe("Z1");
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        var balancer = new EntryBalancer { Region = "us-east-1", Balancer = "lb", Arn = "arn", DnsName = "lb.example.com", ZoneId = "Z" };

        (await Error(Named, balancer)).Should().Contain("hostedZoneId is missing; allowed: the Route 53 hosted zone of shop.example.com; pass its id, or set ownZone in the spec");
        (await Error(Fast with { Mode = EntryMode.ActivePassive }, balancer)).Should().Contain("balancers has region us-east-1 only; allowed: two regions with mode activePassive");
        (await Error(Fast with { Target = "other" }, balancer)).Should().Contain("balancers has no single \"other\" of us-east-1");
        (await Error(Fast)).Should().Contain("balancers is empty");
    }

    static async Task<string> Error(GlobalEntrySpec spec, params EntryBalancer[] balancers) => (await Xunit.Record.ExceptionAsync(() =>
        Given.RecordAsync(() => new GlobalEntry("door", new() { Spec = spec, Balancers = [.. balancers] }))))!.Should().BeOfType<RunException>().Which.Message;

    static IEnumerable<int> Numbers(GraphResource resource, string list, string property) => resource.Property(list)!.Value.EnumerateArray().Select(item => Int(item.GetProperty(property)));

    static int Int(JsonElement value) => value.ValueKind == JsonValueKind.String ? int.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : (int)value.GetDouble();
}
