using Blueprints.Networking;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Networking;

public class NetworkTests
{
    static Task<Recording> RecordAsync(NetworkSpec spec, bool preview = false, string[]? zones = null) => GraphRecorder.RecordAsync(
        () => { _ = new Network("net", zones is null ? new() { Spec = spec } : new() { Spec = spec, AvailabilityZones = zones }); }, preview);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_tier_has_a_subnet_in_each_zone_by_the_plan(bool preview)
    {
        var recording = await RecordAsync(new() { Zones = 3 }, preview);

        recording.Graph.OfType(Types.Subnet).Select(subnet => (subnet.Name, subnet.Text("cidrBlock"), subnet.Text("availabilityZone"))).Should().BeEquivalentTo([
            ("net-public-1", "10.0.0.0/20", "us-east-1a"), ("net-public-2", "10.0.16.0/20", "us-east-1b"), ("net-public-3", "10.0.32.0/20", "us-east-1c"),
            ("net-private-1", "10.0.64.0/20", "us-east-1a"), ("net-private-2", "10.0.80.0/20", "us-east-1b"), ("net-private-3", "10.0.96.0/20", "us-east-1c"),
            ("net-isolated-1", "10.0.128.0/20", "us-east-1a"), ("net-isolated-2", "10.0.144.0/20", "us-east-1b"), ("net-isolated-3", "10.0.160.0/20", "us-east-1c"),
        ]);
    }

    [Fact]
    public async Task A_subnet_stays_in_its_zone_when_the_region_gets_another()
    {
        var recording = await RecordAsync(new());

        recording.Graph.OfType(Types.Subnet).Should().OnlyContain(subnet => recording.OptionsOf(subnet).IgnoreChanges.Contains("availabilityZone"));
    }

    [Fact]
    public async Task A_third_zone_changes_no_subnet_of_the_first_two()
    {
        var two = await RecordAsync(new() { Zones = 2 });
        var three = await RecordAsync(new() { Zones = 3 });

        foreach (var subnet in two.Graph.OfType(Types.Subnet))
            three.Graph.Find(subnet.Urn)!.Inputs.GetRawText().Should().Be(subnet.Inputs.GetRawText());
    }

    [Theory]
    [InlineData(NatStrategy.None, 0, 0)]
    [InlineData(NatStrategy.Single, 1, 3)]
    [InlineData(NatStrategy.PerZone, 3, 3)]
    public async Task The_strategy_decides_gateways_and_private_routes(NatStrategy strategy, int gateways, int routes)
    {
        var recording = await RecordAsync(new() { Zones = 3, Nat = strategy });

        recording.Graph.OfType(Types.NatGateway).Should().HaveCount(gateways);
        recording.Graph.OfType(Types.Eip).Should().HaveCount(gateways);
        recording.Graph.OfType(Types.Route).Where(route => route.Text("natGatewayId") is not null).Should().HaveCount(routes);
    }

    [Fact]
    public async Task A_gateway_in_each_zone_serves_its_own_zone()
    {
        var recording = await RecordAsync(new() { Nat = NatStrategy.PerZone });

        recording.Graph.OfType(Types.Route).Select(route => route.Text("natGatewayId")).OfType<string>().Should().OnlyHaveUniqueItems().And.HaveCount(2);
    }

    [Fact]
    public async Task Isolated_subnets_have_no_route_out()
    {
        var recording = await RecordAsync(new());
        var isolated = recording.Find("aws:ec2/routeTable:RouteTable", "net-isolated");
        var table = recording.Find(Types.RouteTableAssociation, "net-isolated-1").Text("routeTableId");

        isolated.Property("routes").Should().BeNull();
        recording.Graph.OfType(Types.Route).Should().NotContain(route => route.Text("routeTableId") == table);
    }

    [Fact]
    public async Task The_default_security_group_is_closed()
    {
        var group = (await RecordAsync(new())).Graph.OfType(Types.DefaultSecurityGroup).Single();

        group.Property("ingress")!.Value.GetArrayLength().Should().Be(0);
        group.Property("egress")!.Value.GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Endpoints_are_free_gateways_to_the_services_asked_for()
    {
        var recording = await RecordAsync(new() { GatewayEndpoints = [GatewayEndpoint.S3, GatewayEndpoint.DynamoDb] });

        recording.Graph.OfType(Types.VpcEndpoint).Select(endpoint => (endpoint.Text("vpcEndpointType"), endpoint.Text("serviceName"))).Should()
            .BeEquivalentTo([("Gateway", "com.amazonaws.us-east-1.s3"), ("Gateway", "com.amazonaws.us-east-1.dynamodb")]);
    }

    [Fact]
    public async Task Zones_can_be_chosen()
    {
        var recording = await RecordAsync(new(), zones: ["us-east-1f", "us-east-1d"]);

        recording.Find(Types.Subnet, "net-public-1").Text("availabilityZone").Should().Be("us-east-1f");
    }

    [Fact]
    public async Task Too_few_zones_are_refused()
    {
        var failure = await Record.ExceptionAsync(() => RecordAsync(new() { Zones = 3 }, zones: ["us-east-1a", "us-east-1b"]));

        failure!.ToString().Should().Contain(
            "availabilityZones has 2 zones (us-east-1a, us-east-1b); allowed: at least 3; lower zones on the network, or name more zones");
    }
}
