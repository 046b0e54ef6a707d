using Blueprints.Databases;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Load;
using Blueprints.Sharding;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>
/// Aurora pricing page, Global Database: each secondary region pays its instances, its storage, and every write I/O of the primary once more; replication and forwarded writes
/// pay for data to another region (EC2 pricing page). Secrets Manager pricing page: a copy of a secret is billed as a secret. KMS pricing page: a key by the month.
/// </summary>
public sealed class GlobalDatabaseBillTests
{
    // 24,000 users × 10.24 MB / 1,024 = 240 GB; 3.65 million reads and as many writes, of which the replica region makes a quarter.
    static readonly Workload Data = Quiet with { DatabaseMegabytesPerUser = 10.24m, DailyDatabaseChange = 0.05m, QueriesPerRequest = 4, InputOutputsPerQuery = 0.5m };

    static readonly AuroraClusterSpec Global = Aurora with { Global = new() };

    [Fact]
    public void The_primary_does_the_writes_of_all_regions_and_its_own_reads()
    {
        // (3.65 million × 3/4 + 3.65 million) × 4 × 0.5.
        Of(Global).Line("db", "Aurora I/O").Quantity.Expected.Should().Be((3.65m * 0.75m + 3.65m) * 2);
    }

    [Fact]
    public void A_copy_reads_for_its_users_and_pays_each_write_again()
    {
        var bill = Of(Global);

        bill.Line("db@us-west-2", "Aurora I/O").Quantity.Expected.Should().Be(3.65m * 0.25m * 2);
        bill.Line("db@us-west-2", "Replicated write I/O").Quantity.Expected.Should().Be(3.65m * 2);
        bill.Usd("db@us-west-2", "Replicated write I/O").Should().Be(3.65m * 2 * 0.20m);
        bill.Lines("db", "Replicated").Should().BeEmpty();
    }

    [Fact]
    public void Every_region_keeps_all_data()
    {
        var bill = Of(Global);

        bill.Line("db", "Aurora storage").Quantity.Expected.Should().Be(240);
        bill.Line("db@us-west-2", "Aurora storage").Quantity.Expected.Should().Be(240);
    }

    [Fact]
    public void Without_it_every_region_keeps_the_data_of_its_users()
    {
        var bill = Of(Aurora);

        bill.Line("db", "Aurora storage").Quantity.Expected.Should().Be(180);
        bill.Line("db@us-west-2", "Aurora storage").Quantity.Expected.Should().Be(60);
        bill.Line("db", "Aurora I/O").Quantity.Expected.Should().Be(7.3m * 0.75m * 2);
        bill.Items.Should().NotContain(line => line.Sku.StartsWith("aurora/global", StringComparison.Ordinal) || line.Sku == "data-transfer/inter-region-out");
    }

    [Fact]
    public void Changes_travel_at_the_primary_regions_price_and_forwarded_writes_at_the_replicas()
    {
        var bill = Of(Global);

        // 240 GB × 5 % × 730/24 days, $0.02 in us-east-1; 3.65 million × 1/4 writes of 8 KB, $0.03 in us-west-2 of this test's list.
        bill.Usd("db@us-west-2", "Data from the primary region").Should().Be(365m * 0.02m);
        bill.Usd("db@us-west-2", "Data to another region (forwarded").Should().BeApproximately(3.65m * 0.25m * 8 / Millionth * 0.03m, 0.000001m);
    }

    [Fact]
    public void The_instances_of_a_copy_are_its_own()
    {
        var bill = Of(Global with { Global = new() { SecondaryInstances = [new() { Name = "near", InstanceClass = "db.r7g.large" }, new() { Name = "far", InstanceClass = "db.r7g.large" }] } });

        bill.Lines("db@us-west-2", "Database instance hours").Select(line => (line.Resource, line.Monthly.Expected.Usd)).Should().Equal(("db-near", 730 * 0.276m), ("db-far", 730 * 0.276m));
        bill.Lines("db", "Database instance hours").Should().ContainSingle();
    }

    [Fact]
    public void Every_region_has_the_secret_and_a_copy_its_key()
    {
        var bill = Of(Global);

        bill.Usd("db", "Master password").Should().Be(0.40m);
        bill.Usd("db@us-west-2", "Master password").Should().Be(0.40m);
        bill.Usd("db@us-west-2", "Encryption key").Should().Be(1m);
        bill.Lines("db", "Encryption key").Should().BeEmpty();
    }

    [Fact]
    public void The_io_optimized_configuration_includes_replicated_writes() =>
        Of(Global with { IoOptimized = true }).Items.Should().NotContain(line => line.Sku == "aurora/global/replicated-write-io");

    [Fact]
    public void Every_shard_is_replicated_by_its_weight()
    {
        var store = new ShardedDatabaseSpec { Cluster = Global, CrossShardShare = 0, Map = new() { Shards = [new() { Name = "a" }, new() { Name = "b", Weight = 3 }] } };
        var bill = Of(store);

        bill.Lines("db", "Aurora I/O").Select(line => line.Quantity.Expected).Should().Equal((3.65m * 0.75m + 3.65m) * 2 / 4, (3.65m * 0.75m + 3.65m) * 2 * 3 / 4);
        bill.Lines("db@us-west-2", "Replicated write I/O").Select(line => line.Quantity.Expected).Should().Equal(7.3m / 4, 7.3m * 3 / 4);
        bill.Lines("db@us-west-2", "Aurora storage").Select(line => line.Quantity.Expected).Should().Equal(60, 180);
        bill.Lines("db@us-west-2", "Data from the primary region").Select(line => line.Quantity.Expected).Should().Equal(365m / 4, 365m * 3 / 4);
    }

    [Fact]
    public void A_cluster_that_becomes_the_first_shard_is_replicated_for_it()
    {
        var store = new ShardedDatabaseSpec { FirstShard = "first", Cluster = Global, CrossShardShare = 0, Map = ShardMap.Even(2) };
        var bill = Bill.Of(Design(store, new Block("first", Global)), Data, Prices);

        bill.Line("first@us-west-2", "Replicated write I/O").Quantity.Expected.Should().Be(3.65m);
        bill.Line("first", "Aurora I/O").Quantity.Expected.Should().Be(3.65m * 0.75m + 3.65m);
        bill.Line("first@us-west-2", "Data from the primary region").Quantity.Expected.Should().Be(182.5m);
    }

    [Fact]
    public void Jobs_write_in_the_primary_region()
    {
        var design = Design(Global);
        var jobs = design with { Flows = [.. design.Flows, new() { From = "web", To = "db", Carries = TrafficClass.Jobs, PayloadKilobytes = 8 }] };
        var bill = Bill.Of(jobs, Data with { JobsPerRequest = 1 }, Prices);

        // A job for each of 7.3 million requests.
        bill.Line("db@us-west-2", "Replicated write I/O").Quantity.Expected.Should().Be((3.65m + 7.3m) * 2);
        bill.Line("db", "Aurora I/O").Quantity.Expected.Should().Be((3.65m * 0.75m + 3.65m + 7.3m) * 2);
    }

    [Fact]
    public void Calls_of_all_regions_add_up()
    {
        var design = Design(Global);
        var loads = design.RegionParts.Select(part => BlueprintLoad.Of(part, Data)).ToList();

        loads.Sum(load => load.CallsTo("db").Total.Expected).Should().Be(7_300_000);
        loads.Should().OnlyContain(load => load.CallsEverywhere("db").Total.Expected == 7_300_000);
    }

    static CostEstimate Of(BlockSpec database) => Bill.Of(Design(database), Data, Prices);

    static Catalog.PriceCatalog Prices => ListPrices.InTwoRegions;

    static Blueprint Design(BlockSpec database, params ReadOnlySpan<Block> others) =>
        Designs.Of(Closed, [new("web", Fleet), new("db", database), .. others], Call("users", "web"), Call("web", "db", kilobytes: 8)) with
        {
            ReplicaRegions = [new() { Region = "us-west-2", TrafficShare = 0.25m }],
        };
}
