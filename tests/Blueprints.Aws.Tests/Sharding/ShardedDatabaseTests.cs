using System.Text.Json;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Networking;
using Blueprints.Sharding;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Sharding;

public class ShardedDatabaseTests
{
    const string Parameter = "aws:ssm/parameter:Parameter";

    static readonly ShardedDatabaseSpec Two = new() { Map = ShardMap.Even(2) };

    [Fact]
    public async Task Each_shard_is_a_cluster_named_after_it()
    {
        var recording = await Given.RecordAsync(() => new ShardedDatabase("store", new() { Spec = Two, Network = Given.Network }));

        recording.Graph.OfType(Types.Cluster).Select(cluster => cluster.Name).Should().BeEquivalentTo("store-shard-0", "store-shard-1");
        recording.Graph.OfType(Types.Cluster).Should().OnlyContain(cluster => cluster.Flag("storageEncrypted") == true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_map_is_published_as_applications_read_it(bool preview)
    {
        var recording = await Given.RecordAsync(() => new ShardedDatabase("store", new() { Spec = Two, Network = Given.Network }), preview);
        var parameter = recording.Find(Parameter, "store-shard-map");

        (parameter.Text("name"), parameter.Text("type"), parameter.Text("tier")).Should().Be(("/store/shard-map", "String", "Standard"));
        ShardMap.FromJson(parameter.Text("insecureValue")!).Should().Be(Two.Map);
    }

    [Fact]
    public async Task Where_each_shard_is_can_be_read_without_its_password()
    {
        var recording = await Given.RecordAsync(() => new ShardedDatabase("store", new() { Spec = Two, Network = Given.Network }));
        var address = recording.Find(Parameter, "store-shard-1-address");

        address.Text("name").Should().Be("/store/shards/shard-1");
        JsonDocument.Parse(address.Text("insecureValue")!).RootElement.EnumerateObject().Select(member => member.Name)
            .Should().Equal("endpoint", "readerEndpoint", "port", "database", "secretArn");
    }

    [Fact]
    public async Task Servers_call_the_pool_of_each_shard_where_there_is_one()
    {
        var recording = await Phases.RecordAsync(Design(new() { FirstShard = "db", Map = ShardMap.Even(2), Proxy = new() { ReadOnlyEndpoint = true } }));

        recording.Graph.OfType("aws:rds/proxy:Proxy").Select(proxy => proxy.Name).Should().BeEquivalentTo("app-store-shard-0-proxy", "app-store-shard-1-proxy");
        recording.Graph.OfType("aws:rds/proxyTarget:ProxyTarget").Select(target => target.Text("dbClusterIdentifier")).Should().OnlyHaveUniqueItems().And.HaveCount(2);
        var address = JsonDocument.Parse(recording.Find(Parameter, "app-store-shard-0-address").Text("insecureValue")!).RootElement;
        address.GetProperty("endpoint").GetString().Should().StartWith("app-store-shard-0-proxy-").And.Contain("proxy-made0up");
        address.GetProperty("readerEndpoint").GetString().Should().StartWith("app-store-shard-0-proxy-read-only-");
        // Into the clusters come the pools, and nobody else.
        recording.Graph.OfType(Types.IngressRule).Where(rule => rule.Name.StartsWith("app-db-from", StringComparison.Ordinal)).Select(rule => rule.Name).Should().Equal("app-db-from-store-shard-0-proxy");
    }

    [Fact]
    public async Task A_cluster_that_was_there_becomes_the_first_shard_in_place()
    {
        var before = await Phases.RecordAsync(Design(null));
        var after = await Phases.RecordAsync(Design(new() { FirstShard = "db", Map = ShardMap.Even(2) }));

        // Whatever the cluster was, it still is: its rules and grants too.
        after.Graph.Resources.Select(resource => (resource.Type, resource.Name)).Should()
            .Contain(before.Graph.Resources.Where(resource => !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal)).Select(resource => (resource.Type, resource.Name)));
        after.Graph.OfType(Types.Cluster).Select(cluster => cluster.Name).Should().BeEquivalentTo("app-db", "app-store-shard-1");
        after.Find(Types.Cluster, "app-db").Inputs.GetRawText().Should().Be(before.Find(Types.Cluster, "app-db").Inputs.GetRawText());
    }

    [Fact]
    public async Task A_fleet_may_call_every_shard_and_read_the_map_and_nothing_else()
    {
        var recording = await Phases.RecordAsync(Design(new() { FirstShard = "db", Map = ShardMap.Even(3) }));

        recording.Graph.OfType(Types.IngressRule).Where(rule => rule.Number("toPort") == 5432).Select(rule => rule.Name)
            .Should().BeEquivalentTo("app-db-from-web", "app-store-shard-1-from-web", "app-store-shard-2-from-web");
        var policy = JsonDocument.Parse(recording.Find(Types.RolePolicy, "app-store-map-to-web").Text("policy")!).RootElement.GetProperty("Statement")[0];
        policy.GetProperty("Action").EnumerateArray().Select(action => action.GetString()).Should().Equal("ssm:GetParameter", "ssm:GetParameters");
        policy.GetProperty("Resource").GetArrayLength().Should().Be(4);
        recording.Find(Types.LaunchTemplate, "app-web").Inputs.GetRawText().Should().NotBeEmpty();
    }

    [Fact]
    public async Task Growing_the_map_keeps_every_shard()
    {
        var before = await Phases.RecordAsync(Design(new() { FirstShard = "db", Map = ShardMap.Even(2) }));
        var after = await Phases.RecordAsync(Design(new() { FirstShard = "db", Map = ShardMap.Even(3, version: 2) }));

        foreach (var type in new[] { Types.Cluster, Types.ClusterInstance })
            after.Graph.OfType(type).Select(resource => resource.Name).Should().Contain(before.Graph.OfType(type).Select(resource => resource.Name));
    }

    [Fact]
    public async Task A_first_shard_has_to_be_given_with_the_spec_that_names_it()
    {
        var program = () => Given.RecordAsync(() => new ShardedDatabase("store", new() { Spec = Two with { FirstShard = "db" }, Network = Given.Network }));

        (await program.Should().ThrowAsync<Exception>()).Which.ToString().Should().Contain("firstShard is missing");
    }

    static Blueprint Design(ShardedDatabaseSpec? sharded) => new()
    {
        Name = "design",
        Blocks =
        [
            new("network", new NetworkSpec()),
            new("web", new FleetSpec()),
            new("db", new AuroraClusterSpec()),
            .. sharded is null ? Array.Empty<Block>() : [new("store", sharded)],
        ],
        Flows = [new() { From = "web", To = sharded is null ? "db" : "store" }],
    };
}
