using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Networking;
using Blueprints.Sharding;
using Blueprints.Tests.Validation;

namespace Blueprints.Tests.Sharding;

public sealed class ShardedDatabaseSpecTests
{
    public static TheoryData<ShardedDatabaseSpec, string> Broken { get; } = new()
    {
        { new() { Map = ShardMap.Even(41) }, "blocks.it.map.shards.count is 41; allowed: 0 to 40; lower it" },
        { new() { Map = ShardMap.Even(2) with { VirtualNodes = 0 } }, "blocks.it.map.virtualNodes is 0; allowed: 1 to 4096; raise it" },
        { new() { CrossShardShare = 1.1m }, "blocks.it.crossShardShare is 1.1; allowed: 0 to 1; lower it" },
        { new() { Cluster = new() { BackupRetentionDays = 0 } }, "blocks.it.cluster.backupRetentionDays is 0; allowed: 1 to 35; raise it" },
        { new() { Proxy = new() { MaxConnectionsPercent = 0, MaxIdleConnectionsPercent = 0 } }, "blocks.it.proxy.maxConnectionsPercent is 0; allowed: 1 to 100; raise it" },
        { new() { Map = ShardMap.Even(1), Cluster = new() { Instances = [new() { Name = "writer" }] }, Proxy = new() { ReadOnlyEndpoint = true } }, "blocks.it.proxy.readOnlyEndpoint is true, and \"shard-0\" has no reader; allowed: a reader in each shard; add a reader, or remove the endpoint" },
        { new() { FirstShard = "web" }, "blocks.it.firstShard is \"web\"; allowed: the name of an aurora-cluster block; name one, or remove it" },
        { new() { Exceptions = [new() { Shard = "shard-9", Cluster = new() }] }, "blocks.it.exceptions[0].shard is \"shard-9\"; allowed: shard-0, shard-1, shard-2, shard-3; name a shard of the map" },
        { new() { Exceptions = [new() { Shard = "shard-1", Cluster = new() }, new() { Shard = "shard-1", Cluster = new() }] }, "blocks.it.exceptions is \"shard-1\" 2 times; allowed: each name once; rename or remove the others" },
        { new() { Exceptions = [new() { Shard = "shard-1", Cluster = new() { Engine = DatabaseEngine.MySql } }] }, "blocks.it.exceptions[0].cluster.engine is MySql; allowed: Postgres, as the other shards; use one engine for all shards" },
        { new() { Map = Ranges(300) }, "blocks.it.map is 13697 bytes as published; allowed: up to 8192, the limit of an SSM parameter; merge ranges" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_rule_is_the_only_problem(ShardedDatabaseSpec spec, string problem) => SpecProblems.Of(spec).Should().Equal(problem);

    [Fact]
    public void The_default_is_valid_and_reads_back_equal()
    {
        SpecProblems.Of(new ShardedDatabaseSpec()).Should().BeEmpty();
        BlockSpec.FromJson(new ShardedDatabaseSpec().ToJson()).Should().Be(new ShardedDatabaseSpec());
    }

    [Theory]
    [InlineData(DatabaseEngine.MySql, "web", "blocks.it.firstShard is \"db\", which is MySql; allowed: a cluster of Postgres, as the other shards; use one engine for all shards")]
    [InlineData(DatabaseEngine.Postgres, "db", "blocks.it.firstShard is \"db\", which \"web\" also calls by itself; allowed: calls by way of the sharded database; let that flow go to the sharded database")]
    public void A_first_shard_fits_the_others_and_is_called_through_the_database(DatabaseEngine engine, string secondFlow, string problem)
    {
        var blueprint = new Blueprint
        {
            Name = "sample",
            Blocks =
            [
                new("network", new NetworkSpec()),
                new("web", new FleetSpec()),
                new("db", new AuroraClusterSpec { Engine = engine }),
                new("it", new ShardedDatabaseSpec { FirstShard = "db" }),
            ],
            Flows = [new() { From = "web", To = "it" }, new() { From = secondFlow == "db" ? "web" : Flow.Users, To = secondFlow }],
        };

        blueprint.Validate().Select(found => found.ToString()).Should().Equal(problem);
    }

    [Theory]
    [InlineData(4, "Standard")]
    [InlineData(150, "Advanced")]
    public void A_map_above_four_kilobytes_needs_an_advanced_parameter(int ranges, string tier) => ShardMapPublication.Tier(Ranges(ranges)).Should().Be(tier);

    [Fact]
    public void What_is_published_reads_back_equal() => ShardMap.FromJson(Ranges(20).ToCompactJson()).Should().Be(Ranges(20));

    static ShardMap Ranges(int count) => new()
    {
        Strategy = ShardStrategy.Range,
        Shards = [new() { Name = "shard-0" }],
        Ranges = [.. Enumerable.Range(0, count).Select(i => new KeyRange { From = i * 1_000, To = i * 1_000 + 999, Shard = "shard-0" })],
    };
}
