using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Networking;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Databases;

public class DistributedDatabaseTests
{
    const string Cluster = "aws:dsql/cluster:Cluster";
    const string Peering = "aws:dsql/clusterPeering:ClusterPeering";

    [Fact]
    public async Task Servers_reach_it_privately_and_sign_in_by_their_role()
    {
        var recording = await Phases.RecordAsync(new Blueprint
        {
            Name = "distributed",
            Blocks = [new("network", new NetworkSpec()), new("web", new FleetSpec()), new("db", new DistributedDatabaseSpec())],
            Flows = [new() { From = Flow.Users, To = "web" }, new() { From = "web", To = "db" }],
        });
        var endpoint = recording.Find(Types.VpcEndpoint, "app-db");

        recording.Find(Cluster, "app-db").Flag("deletionProtectionEnabled").Should().BeTrue();
        (endpoint.Text("vpcEndpointType"), endpoint.Flag("privateDnsEnabled")).Should().Be(("Interface", (bool?)true));
        recording.Find(Types.IngressRule, "app-db-from-web").Number("toPort").Should().Be(5432);
        recording.Find(Types.RolePolicy, "app-db-to-web").Text("policy").Should().Contain("dsql:DbConnect\"").And.Contain("arn:aws:dsql:");
    }

    [Fact]
    public async Task Its_host_name_is_that_of_the_private_endpoint()
    {
        var recording = await GraphRecorder.RecordAsync(() =>
            new Dictionary<string, object?> { ["host"] = new DistributedDatabase("db", new() { Spec = new(), Network = Given.Network }).Endpoint });

        recording.Outputs["host"].Should().BeOfType<string>().Which.Should().EndWith(".dsql-made0up.us-east-1.on.aws");
    }

    [Fact]
    public async Task Peers_are_linked_from_both_sides()
    {
        var recording = await Given.RecordAsync(() =>
        {
            var east = Make("east", "us-west-2");
            east.PeerWith(Make("ohio", "us-west-2"));
            return east;
        });

        recording.Graph.OfType(Peering).Select(peering => (peering.Name, peering.Text("witnessRegion"))).Should().BeEquivalentTo([("east", "us-west-2"), ("ohio", "us-west-2")]);
        recording.Find(Peering, "east").Property("clusters")!.Value[0].GetString().Should().Contain("ohio");
        recording.Find(Cluster, "east").Property("multiRegionProperties")!.Value.GetProperty("witnessRegion").GetString().Should().Be("us-west-2");
    }

    [Fact]
    public async Task Peers_have_one_witness() => await Given.RecordAsync(() =>
    {
        var east = Make("east", "us-west-2");
        var ohio = Make("ohio", "eu-west-1");
        ((Action)(() => east.PeerWith(ohio))).Should().Throw<InvalidOperationException>().WithMessage("witnessRegion*");
        return east;
    });

    static DistributedDatabase Make(string name, string witness) => new(name, new() { Spec = new() { WitnessRegion = witness }, Network = Given.Network });
}
