using Blueprints.Caching;
using Blueprints.Databases;
using Blueprints.Estimation.Cost;
using Blueprints.Storage;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>Bills of S3 and ElastiCache, by their pricing pages.</summary>
public sealed class DataStoreBillTests
{
    [Fact]
    public void Stored_files_fill_the_tiers_of_S3()
    {
        // 24,000 users × 40,960 MB / 1,024 = 960,000 GB.
        var bill = Bill.Of(Files(), Quiet with { FileMegabytesPerUser = 40_960 });

        bill.Lines("files", "Object storage").Select(line => line.Quantity.Expected).Should().Equal(51_200, 460_800, 448_000);
        bill.Usd("files", "Object storage").Should().Be(51_200 * 0.023m + 460_800 * 0.022m + 448_000 * 0.021m);
    }

    [Fact]
    public void Reads_are_GET_and_writes_are_PUT_requests_by_the_thousand()
    {
        // 7.3 million: 60 % static, half of the rest reads and half writes.
        var bill = Bill.Of(Files(), Quiet with { StaticShare = 0.6m });

        bill.Line("files", "Object reads").Quantity.Expected.Should().Be(4_380 + 1_460);
        bill.Usd("files", "Object reads").Should().Be(5_840 * 0.0004m);
        bill.Line("files", "Object writes").Quantity.Expected.Should().Be(1_460);
        bill.Usd("files", "Object writes").Should().Be(1_460 * 0.005m);
    }

    [Fact]
    public void Two_buckets_share_the_files_and_the_tiers()
    {
        var design = Of(Closed, [new("a", new ObjectStoreSpec()), new("b", new ObjectStoreSpec())], Call("users", "a"));

        // 60,000 GB in all, 30,000 each: the second starts at 30,000 and crosses 51,200.
        var bill = Bill.Of(design, Quiet with { FileMegabytesPerUser = 2_560 });

        bill.Lines("a", "Object storage").Select(line => line.Quantity.Expected).Should().Equal(30_000);
        bill.Lines("b", "Object storage").Select(line => line.Quantity.Expected).Should().Equal(21_200, 8_800);
    }

    [Fact]
    public void Every_node_of_every_shard_is_billed()
    {
        var bill = Bill.Of(Cache(new() { Shards = 2, ReplicasPerShard = 2 }), Quiet);

        var line = bill.Line("cache", "Cache node hours (cache.t4g.medium, valkey)");
        line.Monthly.Expected.Usd.Should().Be(2 * 3 * 730 * 0.052m);
        line.Assumption.Should().Be("6 nodes: 2 shards with 2 replicas each");
    }

    [Fact]
    public void Redis_has_its_own_price() =>
        Bill.Of(Cache(new() { Engine = CacheEngine.Redis, ReplicasPerShard = 0 }), Quiet).Usd("cache", "Cache node hours").Should().Be(730 * 0.065m);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void One_snapshot_is_free(int days) =>
        Bill.Of(Cache(new() { SnapshotRetentionDays = days }), Quiet).Lines("cache", "Cache snapshots").Should().BeEmpty();

    [Fact]
    public void Further_snapshots_hold_up_to_the_memory_of_each_shard()
    {
        // Two shards of 3.09 GiB, two snapshots beyond the free one: up to 12.36 GB, half of that expected.
        var line = Bill.Of(Cache(new() { Shards = 2, SnapshotRetentionDays = 3 }), Quiet).Line("cache", "Cache snapshots");

        line.Quantity.Should().Be(new Cases(0, 6.18m, 12.36m));
        line.Monthly.Expected.Usd.Should().Be(6.18m * 0.085m);
    }

    [Fact]
    public void Nodes_added_by_load_widen_the_range_and_users_and_logs_cost_nothing_themselves()
    {
        // ElastiCache pricing page: every node is billed by the hour, however it came to be.
        var cache = new CacheSpec
        {
            NodeType = "cache.m7g.large",
            Shards = 2,
            ShardScaling = new() { MaxShards = 4 },
            ReplicaScaling = new() { MaxReplicas = 3 },
            Users = [new() { Name = "web" }],
        };
        var prices = ListPrices.Builder().AddPrice(ListPrices.Region, "elasticache/valkey/cache.m7g.large", "hour", 0.1264m, "price list", "2026").Build();
        var bill = Bill.Of(Cache(cache), Quiet, prices);

        var line = bill.Line("cache", "Cache node hours");
        line.Quantity.Should().Be(new Cases(1 * 2 * 730, 2 * 2 * 730, 4 * 4 * 730));
        line.Assumption.Should().Be("2 to 16 nodes by load; 4 nodes: 2 shards with 1 replica each expected");
        bill.Items.Where(item => item.Block == "cache").Should().ContainSingle();
    }

    static Blueprint Files() => Of(Closed, [new("files", new ObjectStoreSpec())], Call("users", "files"));

    static Blueprint Cache(CacheSpec cache) => Of(Closed, [new("cache", cache)]);
}
