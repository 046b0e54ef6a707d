using Blueprints.Caching;
using Blueprints.Catalog;
using Blueprints.Estimation.Load;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>ElastiCache pricing page: serverless caches by data and processing, Memcached by its nodes; and what a cache strategy adds to the load.</summary>
public sealed class CacheBillTests
{
    static readonly PriceCatalog Prices = ListPrices.Builder()
        .AddPrice(ListPrices.Region, "elasticache/serverless/valkey/data", "gb-hour", 0.084m, "price list", "2026")
        .AddPrice(ListPrices.Region, "elasticache/serverless/valkey/ecpu", "million-ecpu", 0.0023m, "price list", "2026")
        .AddPrice(ListPrices.Region, "elasticache/memcached/cache.t4g.medium", "hour", 0.065m, "price list", "2026")
        .Build();

    [Fact]
    public void A_fifth_of_the_database_is_held_every_hour()
    {
        // 24,000 users × 10.24 MB = 240 GB, of which 48 are cached.
        var bill = Bill.Of(Of(Closed, [new("cache", new ServerlessCacheSpec { SnapshotRetentionDays = 2 })]), Quiet with { DatabaseMegabytesPerUser = 10.24m }, Prices);

        bill.Usd("cache", "Cache data").Should().Be(48 * 730 * 0.084m);
        bill.Usd("cache", "Cache snapshots").Should().Be(48 * 2 * 0.085m);
    }

    [Fact]
    public void An_empty_cache_is_metered_at_the_engines_minimum() =>
        Bill.Of(Of(Closed, [new("cache", new ServerlessCacheSpec())]), Quiet, Prices).Line("cache", "Cache data").Quantity.Expected.Should().Be(73);

    [Theory]
    [InlineData(0.5, 7.3)]
    [InlineData(4, 29.2)]
    public void A_call_is_a_unit_or_one_for_each_kilobyte(double kilobytes, double millions) =>
        Bill.Of(Of(Closed, [new("cache", new ServerlessCacheSpec())], Call("users", "cache", kilobytes: (decimal)kilobytes)), Quiet, Prices)
            .Line("cache", "Cache processing units").Quantity.Expected.Should().Be((decimal)millions);

    [Fact]
    public void Minimum_limits_are_billed_even_if_idle_and_maximum_limits_cap()
    {
        var bill = Bill.Of(Of(Closed, [new("cache", new ServerlessCacheSpec { MinDataGigabytes = 2, MaxDataGigabytes = 5, MinEcpuPerSecond = 1_000 })]), Quiet with { DatabaseMegabytesPerUser = 10.24m }, Prices);

        bill.Line("cache", "Cache data").Quantity.Expected.Should().Be(5 * 730);
        bill.Line("cache", "Cache processing units").Quantity.Expected.Should().Be(2_628);
    }

    [Fact]
    public void Every_node_of_memcached_is_billed() =>
        Bill.Of(Of(Closed, [new("cache", new MemcachedSpec { Nodes = 3 })]), Quiet, Prices).Usd("cache", "Cache node hours (cache.t4g.medium, memcached)").Should().Be(3 * 730 * 0.065m);

    [Theory]
    [InlineData(CacheInvalidation.CacheAside, 0, 0)]
    [InlineData(CacheInvalidation.WriteThrough, 3_650_000, 8)]
    [InlineData(CacheInvalidation.EventBased, 3_650_000, 0)]
    public void Writes_of_what_is_cached_reach_the_cache_by_its_strategy(CacheInvalidation invalidation, int calls, int kilobytes)
    {
        var cache = new CacheSpec { Strategy = new() { Invalidation = invalidation } };
        var design = Of(Closed, [new("web", Fleet), new("cache", cache), new("db", Aurora)],
            Call("users", "web"),
            Call("web", "db", kilobytes: 8, carries: TrafficClass.Reads, behind: "cache"),
            Call("web", "db", kilobytes: 8, carries: TrafficClass.Writes));

        var load = BlueprintLoad.Of(design, Quiet);

        load.CallsTo("cache").Writes.Expected.Should().Be(calls);
        load.Into("cache").Sum(flow => flow.Gigabytes.Expected).Should().BeApproximately(calls * kilobytes / (1024m * 1024), 0.000001m);
        load.CallsTo("db").Writes.Expected.Should().Be(3_650_000);
    }
}
