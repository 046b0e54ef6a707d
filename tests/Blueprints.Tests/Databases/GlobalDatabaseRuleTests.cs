using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Networking;
using Blueprints.Sharding;

namespace Blueprints.Tests.Databases;

/// <summary>Aurora User Guide, "Configuration requirements" and "Limitations" of Aurora Global Database.</summary>
public sealed class GlobalDatabaseRuleTests
{
    static readonly AuroraClusterSpec Global = new() { Global = new() };

    public static TheoryData<AuroraClusterSpec, string> Refused { get; } = new()
    {
        { Global with { Instances = [new() { Name = "writer", InstanceClass = "db.t4g.large" }] }, "blocks.db.global is set with an instance of class db.t4g.large; allowed: memory-optimized classes such as db.r7g.large, or db.serverless; use a larger class: AWS asks for it" },
        { Global with { Global = new() { SecondaryInstances = [new() { Name = "reader", InstanceClass = "db.t3.medium" }] } }, "blocks.db.global is set with an instance of class db.t3.medium; allowed: memory-optimized classes such as db.r7g.large, or db.serverless; use a larger class: AWS asks for it" },
        { Global with { Engine = DatabaseEngine.MySql, BacktrackHours = 24 }, "blocks.db.global is set with backtrackHours 24; allowed: one of the two; remove one: AWS does not rewind a global database" },
        { Global with { Global = new() { SecondaryInstances = [new() { Name = "a" }, new() { Name = "a" }] } }, "blocks.db.global.secondaryInstances is \"a\" 2 times; allowed: each name once; rename or remove the others" },
        { Global with { Global = new() { SecondaryInstances = [new() { Name = "a", PromotionTier = 16 }] } }, "blocks.db.global.secondaryInstances[0].promotionTier is 16; allowed: 0 to 15; lower it" },
        { Global with { EngineVersion = "15.3" }, "blocks.db.global.writeForwarding is true with PostgreSQL 15.3; allowed: 14.9, 15.4 or a later version; raise engineVersion, or turn it off" },
        { Global with { EngineVersion = "13.12" }, "blocks.db.global.writeForwarding is true with PostgreSQL 13.12; allowed: 14.9, 15.4 or a later version; raise engineVersion, or turn it off" },
        { Global with { ReaderScaling = new() { MaxReaders = 15 } }, "blocks.db.global is 15 readers with 1 replica regions; allowed: up to 14, as each replica region takes one of 15; lower the number of readers" },
        { Global with { Global = new() { SecondaryInstances = [] } }, "blocks.db.global.secondaryInstances is none, and \"web\" calls it in replica regions; allowed: an instance that answers; list one" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_AWS_would_refuse_is_refused(AuroraClusterSpec cluster, string problem) => Problems(Design(cluster)).Should().Equal(problem);

    [Theory]
    [InlineData("14.9", true)]
    [InlineData("16.1", true)]
    [InlineData("17", true)]
    [InlineData("13.12", false)]
    public void Versions_that_can_forward_writes_or_need_not_are_taken(string version, bool forwards) =>
        Problems(Design(Global with { EngineVersion = version, Global = new() { WriteForwarding = forwards } })).Should().BeEmpty();

    [Fact]
    public void More_than_sixteen_instances_in_a_region_are_refused() =>
        Problems(Design(Global with { Global = new() { SecondaryInstances = [.. Enumerable.Range(1, 17).Select(number => new AuroraInstance { Name = $"r{number}" })] } }))
            .Should().Equal("blocks.db.global.secondaryInstances.count is 17; allowed: 0 to 16; lower it");

    [Fact]
    public void A_global_database_may_wait_for_its_second_region() => Problems(Design(Global) with { ReplicaRegions = [] }).Should().BeEmpty();

    [Fact]
    public void A_copy_without_instances_may_stand_where_nobody_calls_it() =>
        Problems(Design(Global with { Global = new() { SecondaryInstances = [] } }) with { Flows = [] }).Should().BeEmpty();

    [Fact]
    public void In_a_replica_region_the_cluster_reads_only()
    {
        var cluster = Global with
        {
            Instances = [new() { Name = "writer", AvailabilityZone = "us-east-1a" }, new() { Name = "reader" }],
            ReaderScaling = new() { MaxReaders = 5 },
        };

        var copy = Replica<AuroraClusterSpec>(Design(cluster), "db");

        copy.IsSecondary.Should().BeTrue();
        copy.Instances.Should().Equal(new AuroraInstance { Name = "writer" }, new() { Name = "reader" });
        copy.ReaderScaling.Should().BeNull();
        copy.AsSecondary().Should().BeSameAs(copy);
    }

    [Fact]
    public void A_replica_region_may_have_other_instances() =>
        Replica<AuroraClusterSpec>(Design(Global with { Global = new() { SecondaryInstances = [new() { Name = "near", InstanceClass = "db.r7g.xlarge" }] } }), "db")
            .Instances.Should().Equal(new AuroraInstance { Name = "near", InstanceClass = "db.r7g.xlarge" });

    [Fact]
    public void A_cluster_of_its_own_region_is_no_copy_and_lies_in_any_zone()
    {
        var own = Replica<AuroraClusterSpec>(Design(new() { Instances = [new() { Name = "writer", AvailabilityZone = "us-east-1a" }] }), "db");

        own.IsSecondary.Should().BeFalse();
        own.Instances.Single().AvailabilityZone.Should().BeNull();
    }

    [Fact]
    public void A_proxy_in_a_replica_region_reaches_readers()
    {
        var design = Design(Global);
        design = design with { Blocks = [.. design.Blocks, new("proxy", new DatabaseProxySpec())] };

        Replica<DatabaseProxySpec>(design, "proxy").ReadOnlyEndpoint.Should().BeTrue();
        Replica<DatabaseProxySpec>(design with { Blocks = [.. design.Blocks.Select(block => block.Name == "db" ? block with { Spec = new AuroraClusterSpec() } : block)] }, "proxy")
            .ReadOnlyEndpoint.Should().BeFalse();
    }

    [Fact]
    public void Shards_span_regions_together()
    {
        var design = Design(Global) with { Flows = [] };

        Problems(design with { Blocks = [.. design.Blocks, new("store", new ShardedDatabaseSpec { FirstShard = "db" })] })
            .Should().Equal("blocks.store.firstShard is \"db\" with global; allowed: the same for all shards; set global for all of them or for none");
        Problems(design with { Blocks = [.. design.Blocks, new("store", new ShardedDatabaseSpec { Exceptions = [new() { Shard = "shard-1", Cluster = Global }] })] })
            .Should().Equal("blocks.store.exceptions[0].cluster.global is set; allowed: the same for all shards; set it for all of them or for none");
        Problems(design with { Blocks = [.. design.Blocks, new("store", new ShardedDatabaseSpec { FirstShard = "db", Cluster = Global })] }).Should().BeEmpty();
    }

    [Fact]
    public void A_distributed_database_has_two_regions_and_a_witness()
    {
        var design = Design(new()) with { Flows = [] };
        var distributed = design with { Blocks = [.. design.Blocks, new("sql", new DistributedDatabaseSpec())] };

        Problems(distributed).Should().Equal("blocks.sql.witnessRegion is missing; allowed: a third region, as the clusters of both regions hold the same data; name one");
        Problems(design with
        {
            Blocks = [.. design.Blocks, new("sql", new DistributedDatabaseSpec { WitnessRegion = "us-east-2" })],
            ReplicaRegions = [new() { Region = "us-west-2", TrafficShare = 0.2m }, new() { Region = "eu-west-1", TrafficShare = 0.2m }],
        }).Should().Equal("blocks.sql is in 2 replica regions; allowed: one, as DSQL spans two regions and a witness; remove the others");
    }

    static Blueprint Design(AuroraClusterSpec cluster) => new()
    {
        Name = "sample",
        ReplicaRegions = [new() { Region = "us-west-2" }],
        Blocks = [new("network", new NetworkSpec()), new("web", new FleetSpec()), new("db", cluster)],
        Flows = [new() { From = Flow.Users, To = "web" }, new() { From = "web", To = "db" }],
    };

    static TSpec Replica<TSpec>(Blueprint design, string block) where TSpec : BlockSpec =>
        design.RegionParts.Last().Blueprint.Blocks.TryGet<TSpec>(block, out var spec) ? spec : throw new InvalidOperationException(block);

    static IEnumerable<string> Problems(Blueprint design) => design.Validate().Select(problem => problem.ToString());
}
