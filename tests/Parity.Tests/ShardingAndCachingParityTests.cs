using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Networking;
using Blueprints.Sharding;
using Blueprints.Traffic;

namespace Blueprints.ParityTests;

/// <summary>Sharded databases and caches cost the same from their blueprint and from their resources.</summary>
public class ShardingAndCachingParityTests
{
    [Fact]
    public Task A_sharded_database_whose_first_shard_was_there_before() => Parity.Holds(Design(
        new Block("db", new AuroraClusterSpec()),
        new Block("store", new ShardedDatabaseSpec
        {
            FirstShard = "db",
            Map = new() { Shards = [new() { Name = "shard-0" }, new() { Name = "shard-1", Weight = 2 }, new() { Name = "shard-2" }] },
            Exceptions = [new() { Shard = "shard-1", Cluster = new() { Instances = [new() { Name = "writer", InstanceClass = "db.r7g.xlarge" }], BackupRetentionDays = 3 } }],
            CrossShardShare = new(0, 0.1m, 0.3m),
        })), new(1_000_000, 2_000_000, 5_000_000));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_sharded_database_with_a_pool_before_each_shard(bool replicated)
    {
        var cluster = new AuroraClusterSpec { Global = replicated ? new() : null, ReaderScaling = new() { MaxReaders = 3 } };
        var design = Design(
            new Block("db", cluster),
            new Block("store", new ShardedDatabaseSpec { FirstShard = "db", Cluster = cluster with { ReaderScaling = null }, Map = ShardMap.Even(3), Proxy = new() { ReadOnlyEndpoint = true } }));
        return Parity.Holds(design with { ReplicaRegions = replicated ? [new() { Region = "us-west-2", TrafficShare = 0.4m }] : [] }, new(1_000_000, 2_000_000, 5_000_000));
    }

    [Fact]
    public Task A_sharded_database_of_its_own_with_a_long_map() => Parity.Holds(Design(
        new Block("store", new ShardedDatabaseSpec
        {
            Cluster = new() { Engine = DatabaseEngine.MySql, IoOptimized = true, ReaderScaling = new() { MaxReaders = 3 } },
            Map = new()
            {
                Strategy = ShardStrategy.Range,
                Shards = [new() { Name = "low" }, new() { Name = "high" }],
                Ranges = [.. Enumerable.Range(0, 100).Select(i => new KeyRange { From = i * 1_000_000L, To = i * 1_000_000L + 999_999, Shard = i % 2 == 0 ? "low" : "high" })],
            },
        })), 1_000_000);

    [Theory]
    [InlineData(CacheInvalidation.CacheAside)]
    [InlineData(CacheInvalidation.WriteThrough)]
    [InlineData(CacheInvalidation.EventBased)]
    public Task Every_kind_of_cache_under_every_strategy(CacheInvalidation invalidation)
    {
        var strategy = new CacheStrategy { Invalidation = invalidation };
        var design = Design(
            new Block("store", new AuroraClusterSpec()),
            new Block("nodes", new CacheSpec { NodeType = "cache.r6gd.xlarge", DataTiering = true, Strategy = strategy, SnapshotRetentionDays = 3 }),
            new Block("serverless", new ServerlessCacheSpec { MinDataGigabytes = 2, MaxDataGigabytes = 50, MaxEcpuPerSecond = 100_000, SnapshotRetentionDays = 2, Strategy = strategy }),
            new Block("memory", new MemcachedSpec { Nodes = 3, Strategy = strategy }));
        string[] caches = ["nodes", "serverless", "memory"];
        return Parity.Holds(design with
        {
            Flows =
            [
                .. design.Flows,
                .. caches.Select(cache => new Flow { From = "web", To = cache, PayloadKilobytes = 4 }),
                .. caches.Select(cache => new Flow { From = "web", To = "store", Carries = TrafficClass.Reads, Behind = cache }),
            ],
        }, new(100_000, 200_000, 900_000));
    }

    [Fact]
    public Task A_cache_that_scales_and_has_users_and_logs() => Parity.Holds(Design(
        new Block("store", new CacheSpec
        {
            NodeType = "cache.r7g.xlarge",
            Shards = 2,
            ShardScaling = new() { MaxShards = 8 },
            ReplicaScaling = new() { MaxReplicas = 4 },
            SnapshotRetentionDays = 5,
            Users = [new() { Name = "web" }],
        })), new(100_000, 200_000, 900_000));

    static Blueprint Design(params ReadOnlySpan<Block> blocks) => new()
    {
        Name = "design",
        Blocks = [new("network", new NetworkSpec { Nat = NatStrategy.Single }), new("web", new FleetSpec { MaxInstances = 60 }), .. blocks],
        Flows = [new() { From = Flow.Users, To = "web", Carries = TrafficClass.Dynamic }, new() { From = "web", To = "store", PayloadKilobytes = 8 }],
    };
}
