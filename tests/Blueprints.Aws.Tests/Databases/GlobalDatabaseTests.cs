using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Networking;
using Blueprints.Sharding;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Databases;

/// <summary>A cluster of several regions: the primary where the blueprint stands, a copy in each replica region.</summary>
public sealed class GlobalDatabaseTests
{
    const string GlobalCluster = "aws:rds/globalCluster:GlobalCluster";
    const string Secret = "aws:secretsmanager/secret:Secret";
    const string Key = "aws:kms/key:Key";

    static readonly AuroraClusterSpec Global = new() { Global = new() };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_global_database_is_made_from_the_cluster(bool preview)
    {
        var recording = await Phases.RecordAsync(Design(Global), preview);
        var global = recording.Find(GlobalCluster, "app-db");
        var cluster = recording.Find(Types.Cluster, "app-db");

        (global.Flag("forceDestroy"), global.Flag("deletionProtection")).Should().Be((true, true));
        if (preview)
            global.PropertyDependencies["sourceDbClusterIdentifier"].Should().Equal(cluster.Urn);
        else
            global.Text("sourceDbClusterIdentifier").Should().StartWith("arn:aws:rds:us-east-1:").And.Contain("app-db-");
        // AWS wants these left out where a cluster is the source.
        (global.Property("engine"), global.Property("databaseName"), global.Property("storageEncrypted")).Should().Be((null, null, null));
        recording.OptionsOf(cluster).IgnoreChanges.Should().BeEquivalentTo("globalClusterIdentifier", "replicationSourceIdentifier");
        cluster.Property("globalClusterIdentifier").Should().BeNull("the cluster joins by being the source");
    }

    [Fact]
    public async Task Only_its_password_changes_when_a_cluster_becomes_global()
    {
        var before = (await Phases.RecordAsync(Design(new()))).Find(Types.Cluster, "app-db");
        var after = (await Phases.RecordAsync(Design(Global))).Find(Types.Cluster, "app-db");

        Inputs(before).Except(Inputs(after)).Should().BeEquivalentTo("manageMasterUserPassword");
        Inputs(after).Except(Inputs(before)).Should().BeEquivalentTo("masterPassword");
        foreach (var input in Inputs(before).Intersect(Inputs(after)))
            after.Property(input)!.Value.GetRawText().Should().Be(before.Property(input)!.Value.GetRawText());
    }

    [Fact]
    public async Task The_password_is_a_secret_that_every_region_has()
    {
        var recording = await Phases.RecordAsync(Design(Global));

        recording.Find(Types.Cluster, "app-db").Text("masterPassword").Should().Be("[secret]");
        recording.Find(Secret, "app-db-master").Property("replicas")!.Value.EnumerateArray().Select(copy => copy.GetProperty("region").GetString()).Should().Equal("us-west-2");
        recording.Find(Types.RolePolicy, "app-us-west-2-db-secret-to-web").Text("policy").Should().Contain("arn:aws:secretsmanager:us-west-2:").And.NotContain("us-east-1");
        recording.Find(Types.RolePolicy, "app-db-secret-to-web").Text("policy").Should().Contain("arn:aws:secretsmanager:us-east-1:");
    }

    [Fact]
    public async Task A_replica_region_holds_an_encrypted_copy_that_passes_writes_on()
    {
        var recording = await Phases.RecordAsync(Design(Global));
        var copy = recording.Find(Types.Cluster, "app-us-west-2-db");

        copy.Text("globalClusterIdentifier").Should().StartWith("app-db-");
        (copy.Text("sourceRegion"), copy.Flag("storageEncrypted"), copy.Flag("enableGlobalWriteForwarding")).Should().Be(("us-east-1", true, true));
        copy.Text("kmsKeyId").Should().StartWith("arn:aws:kms:us-west-2:");
        recording.Find(Key, "app-us-west-2-db-key").Flag("enableKeyRotation").Should().BeTrue();
        Inputs(copy).Should().NotContain(["masterUsername", "masterPassword", "manageMasterUserPassword", "databaseName", "finalSnapshotIdentifier"]);
        recording.OptionsOf(copy).IgnoreChanges.Should().BeEquivalentTo("globalClusterIdentifier", "replicationSourceIdentifier");
    }

    [Fact]
    public async Task The_copy_waits_for_the_primary_and_lies_in_its_own_region()
    {
        var recording = await Phases.RecordAsync(Design(Global));
        var options = recording.OptionsOf(recording.Find(Types.Cluster, "app-us-west-2-db"));

        options.DependsOn.Should().Contain([recording.Find(GlobalCluster, "app-db").Urn, recording.Find(Types.ClusterInstance, "app-db-writer").Urn]);
        options.Provider.Should().Be(recording.Find("pulumi:providers:aws", "app-us-west-2").Urn);
        recording.Graph.OfType(GlobalCluster).Should().ContainSingle();
    }

    [Fact]
    public async Task Servers_of_a_replica_region_call_its_readers()
    {
        var recording = await Phases.RecordAsync(Design(Global));

        UserData(recording, "app-us-west-2-web").Should().Contain("cluster-ro-made0up.us-west-2");
        UserData(recording, "app-us-west-2-web").Should().NotContain("us-east-1.rds");
        UserData(recording, "app-web").Should().Contain("cluster-made0up.us-east-1");
    }

    [Fact]
    public async Task A_proxy_of_a_replica_region_leads_to_readers()
    {
        var design = Design(Global);
        var recording = await Phases.RecordAsync(design with
        {
            Blocks = [.. design.Blocks, new("proxy", new DatabaseProxySpec())],
            Flows = [new() { From = Flow.Users, To = "web" }, new() { From = "web", To = "proxy" }, new() { From = "proxy", To = "db" }],
        });
        var endpoint = recording.Find("aws:rds/proxyEndpoint:ProxyEndpoint", "app-us-west-2-proxy-read-only");

        endpoint.Text("targetRole").Should().Be("READ_ONLY");
        recording.Graph.OfType("aws:rds/proxyEndpoint:ProxyEndpoint").Should().ContainSingle("the primary's proxy writes by its own endpoint");
        UserData(recording, "app-us-west-2-web").Should().Contain("PROXY_ENDPOINT=app-us-west-2-proxy-read-only-");
    }

    [Fact]
    public async Task Writes_are_not_passed_on_unless_asked() =>
        (await Phases.RecordAsync(Design(Global with { Global = new() { WriteForwarding = false } }))).Find(Types.Cluster, "app-us-west-2-db").Property("enableGlobalWriteForwarding").Should().BeNull();

    [Fact]
    public async Task A_copy_may_have_no_instances()
    {
        var recording = await Phases.RecordAsync(Design(Global with { Global = new() { SecondaryInstances = [] } }) with { Flows = [] });

        recording.Graph.OfType(Types.Cluster).Should().HaveCount(2);
        recording.Graph.OfType(Types.ClusterInstance).Select(instance => instance.Name).Should().BeEquivalentTo("app-db-writer", "app-db-reader-1");
    }

    [Fact]
    public async Task Readers_are_scaled_beside_the_writer_only() =>
        (await Phases.RecordAsync(Design(Global with { ReaderScaling = new() }))).Graph.OfType(Types.ReaderTarget).Select(target => target.Name).Should().Equal("app-db-readers");

    [Fact]
    public async Task Every_shard_spans_the_regions()
    {
        var design = Design(Global) with { Flows = [] };
        var recording = await Phases.RecordAsync(design with { Blocks = [.. design.Blocks, new("store", new ShardedDatabaseSpec { FirstShard = "db", Cluster = Global, Map = ShardMap.Even(2) })] });

        recording.Graph.OfType(GlobalCluster).Select(global => global.Name).Should().BeEquivalentTo("app-db", "app-store-shard-1");
        recording.Find(Types.Cluster, "app-us-west-2-store-shard-1").Text("globalClusterIdentifier").Should().StartWith("app-store-shard-1-");
        recording.Find("aws:ssm/parameter:Parameter", "app-us-west-2-store-shard-1-address").Text("insecureValue")
            .Should().Contain("cluster-ro-made0up.us-west-2").And.Contain("\"database\":\"app\"").And.Contain("arn:aws:secretsmanager:us-west-2:");
    }

    [Fact]
    public async Task Distributed_databases_of_two_regions_are_peers()
    {
        var design = Design(new()) with { Flows = [] };
        var recording = await Phases.RecordAsync(design with { Blocks = [.. design.Blocks, new("sql", new DistributedDatabaseSpec { WitnessRegion = "us-east-2" })] });

        recording.Graph.OfType("aws:dsql/clusterPeering:ClusterPeering").Select(peering => peering.Name).Should().BeEquivalentTo("app-sql", "app-us-west-2-sql");
    }

    [Fact]
    public async Task In_a_program_of_ones_own_the_copy_is_given_its_primary()
    {
        var recording = await Given.RecordAsync(() =>
        {
            var primary = new AuroraCluster("db", new() { Spec = Global, Network = Given.Network, SecondaryRegions = ["eu-west-1"] });
            var ireland = new global::Pulumi.Aws.Provider("ireland", new() { Region = "eu-west-1" });
            return new AuroraCluster("db-eu", new() { Spec = Global, Network = Given.Network, Primary = primary }, new() { Provider = ireland });
        });

        recording.Find(Types.Cluster, "db-eu").Text("sourceRegion").Should().Be("us-east-1");
        recording.Find(Secret, "db-master").Property("replicas")!.Value.GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_copy_of_a_cluster_that_is_not_global_is_refused() => await Given.RecordAsync(() =>
    {
        var primary = new AuroraCluster("db", new() { Spec = new(), Network = Given.Network });
        ((Action)(() => _ = new AuroraCluster("copy", new() { Spec = Global, Network = Given.Network, Primary = primary }))).Should().Throw<ArgumentException>()
            .WithMessage("primary is \"db\", and global is not set in the primary's; allowed: a global database in both; set it in the spec");
        return primary;
    });

    static Blueprint Design(AuroraClusterSpec cluster) => new()
    {
        Name = "regions",
        ReplicaRegions = [new() { Region = "us-west-2" }],
        Blocks = [new("network", new NetworkSpec()), new("web", new FleetSpec()), new("db", cluster)],
        Flows = [new() { From = Flow.Users, To = "web" }, new() { From = "web", To = "db" }],
    };

    static List<string> Inputs(Graph.GraphResource resource) => [.. resource.Inputs.EnumerateObject().Select(input => input.Name)];

    static string UserData(Recording recording, string fleet) =>
        System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(recording.Find(Types.LaunchTemplate, fleet).Text("userData")!));
}
