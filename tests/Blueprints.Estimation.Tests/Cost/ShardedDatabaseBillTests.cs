using Blueprints.Databases;
using Blueprints.Sharding;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>A sharded database is the sum of its clusters; data and calls are shared by the map's weights, and reads over all shards are work for each.</summary>
public sealed class ShardedDatabaseBillTests
{
    // 24,000 users × 10.24 MB / 1,024 = 240 GB; 3.65 million reads and as many writes.
    static readonly Workload Data = Quiet with { DatabaseMegabytesPerUser = 10.24m, QueriesPerRequest = 4, InputOutputsPerQuery = 0.5m };

    static readonly ShardMap OneToThree = new() { Shards = [new() { Name = "a" }, new() { Name = "b", Weight = 3 }] };

    static readonly ShardedDatabaseSpec Sharded = new() { Cluster = Aurora, Map = OneToThree, CrossShardShare = 0 };

    [Fact]
    public void Every_shard_has_its_instances_and_its_secret()
    {
        var bill = Bill.Of(Of(Closed, [new("store", Sharded)], Call("users", "store")), Data);

        bill.Lines("store", "Database instance hours").Select(line => (line.Resource, line.Monthly.Expected.Usd)).Should().Equal(("store-a-writer", 730 * 0.276m), ("store-b-writer", 730 * 0.276m));
        bill.Usd("store", "Master password").Should().Be(2 * 0.40m);
    }

    [Fact]
    public void Data_and_calls_are_shared_by_weight()
    {
        var bill = Bill.Of(Of(Closed, [new("store", Sharded)], Call("users", "store")), Data);

        bill.Lines("store", "Aurora storage").Select(line => line.Quantity.Expected).Should().Equal(60, 180);
        // 7.3 million calls × 4 × 0.5 = 14.6 million.
        bill.Lines("store", "Aurora I/O").Select(line => line.Quantity.Expected).Should().Equal(14.6m / 4, 14.6m / 4 * 3);
    }

    [Fact]
    public void Reads_over_all_shards_are_work_for_each()
    {
        var bill = Bill.Of(Of(Closed, [new("store", Sharded with { CrossShardShare = 0.2m })], Call("users", "store")), Data);

        // 3.65 million writes × w, and as many reads × (0.8 w + 0.2), × 2.
        bill.Lines("store", "Aurora I/O").Select(line => line.Quantity.Expected).Should().Equal(
            2 * (3.65m * 0.25m + 3.65m * (0.8m * 0.25m + 0.2m)),
            2 * (3.65m * 0.75m + 3.65m * (0.8m * 0.75m + 0.2m)));
    }

    [Fact]
    public void A_cluster_that_becomes_the_first_shard_keeps_its_bill_and_gets_its_share()
    {
        var bill = Bill.Of(Of(Closed, [new("db", Aurora), new("store", Sharded with { FirstShard = "db" })], Call("users", "store")), Data);

        bill.Lines("db", "Database instance hours").Should().ContainSingle();
        bill.Lines("store", "Database instance hours").Select(line => line.Resource).Should().Equal("store-b-writer");
        bill.Line("db", "Aurora storage").Quantity.Expected.Should().Be(60);
        bill.Line("store", "Aurora storage").Quantity.Expected.Should().Be(180);
        bill.Line("db", "Aurora I/O").Quantity.Expected.Should().Be(14.6m / 4);
    }

    [Fact]
    public void Backtracking_keeps_the_writes_of_each_shard()
    {
        var spec = Sharded with { Cluster = Aurora with { Engine = DatabaseEngine.MySql, BacktrackHours = 2 }, CrossShardShare = 0.5m };
        var bill = Bill.Of(Of(Closed, [new("store", spec)], Call("users", "store")), Data);

        // 3.65 million writes × 4 statements × 2 hours, by weight; without a price in the test's list.
        bill.Unpriced.Where(item => item.Sku == "aurora/backtrack").Select(item => item.Quantity.Expected).Should().Equal(7_300_000, 21_900_000);
    }

    [Fact]
    public void Another_database_beside_it_gets_the_data_of_its_own_calls()
    {
        var bill = Bill.Of(Of(Closed, [new("other", Aurora), new("store", Sharded)], Call("users", "store"), Call("users", "other")), Data);

        bill.Line("other", "Aurora storage").Quantity.Expected.Should().Be(120);
        bill.Lines("store", "Aurora storage").Sum(line => line.Quantity.Expected).Should().Be(120);
    }

    [Fact]
    public void A_shard_may_differ()
    {
        var cluster = new AuroraClusterSpec { Instances = [new() { Name = "writer", InstanceClass = "db.t4g.large" }] };
        var bill = Bill.Of(Of(Closed, [new("store", Sharded with { Exceptions = [new() { Shard = "b", Cluster = cluster }] })], Call("users", "store")), Data);

        bill.Lines("store", "Database instance hours").Select(line => line.Monthly.Expected.Usd).Should().Equal(730 * 0.276m, 730 * 0.146m);
    }

    [Fact]
    public void A_long_map_needs_an_advanced_parameter_whose_price_the_catalog_does_not_have()
    {
        var map = new ShardMap
        {
            Strategy = ShardStrategy.Range,
            Shards = [new() { Name = "a" }],
            Ranges = [.. Enumerable.Range(0, 150).Select(i => new KeyRange { From = i * 1_000, To = i * 1_000 + 999, Shard = "a" })],
        };
        var bill = Bill.Of(Of(Closed, [new("store", Sharded with { Map = map })], Call("users", "store")), Data);

        bill.Unpriced.Select(item => item.Sku).Should().Equal("ssm/parameter/advanced");
    }

    [Fact]
    public void A_pool_before_each_shard_is_billed_by_its_instances()
    {
        // RDS Proxy pricing page: vCPU hours, at least two for each instance; no price in the test's list.
        var bill = Bill.Of(Of(Closed, [new("db", Aurora), new("store", Sharded with { FirstShard = "db", Proxy = new() { ReadOnlyEndpoint = false } })], Call("users", "store")), Data);

        bill.Unpriced.Where(item => item.Sku == "rds-proxy/vcpu").Select(item => (item.Resource, item.Quantity.Expected)).Should().Equal(("store-a-proxy", 2 * 730), ("store-b-proxy", 2 * 730));
    }

    [Fact]
    public void What_the_endpoints_for_reads_carry_is_shared_by_weight()
    {
        // AWS PrivateLink pricing page: hours in each of two zones, and the data of the reads: half of 7.3 million calls of 8 KB, a quarter and three quarters of it.
        var cluster = Aurora with { Instances = [.. Aurora.Instances, new() { Name = "reader", InstanceClass = "db.r7g.large" }] };
        var bill = Bill.Of(Of(Closed, [new("store", Sharded with { Cluster = cluster, Proxy = new() { ReadOnlyEndpoint = true } })], Call("users", "store", kilobytes: 8)), Data);

        bill.Unpriced.Where(item => item.Sku == "vpc-endpoint/interface/hour").Select(item => item.Quantity.Expected).Should().Equal(2 * 730, 2 * 730);
        bill.Unpriced.Where(item => item.Sku == "vpc-endpoint/interface/data").Select(item => Math.Round(item.Quantity.Expected, 6)).Should()
            .Equal(Math.Round(3.65m * 8 / Millionth / 4, 6), Math.Round(3.65m * 8 / Millionth * 3 / 4, 6));
    }
}
