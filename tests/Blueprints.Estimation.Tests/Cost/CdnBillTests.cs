using Blueprints.Catalog;
using Blueprints.Delivery;
using Blueprints.Estimation.Load;
using Blueprints.LoadBalancing;
using Blueprints.Storage;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

public class CdnBillTests
{
    static readonly PriceCatalog Prices = PriceCatalog.Shipped;

    static readonly CdnSpec Cdn = new()
    {
        Default = new() { Target = "edge" },
        Behaviors = [new() { Target = "files", Paths = ["/assets/*"], Caching = CachePreset.VersionedAssets }],
        LogRetentionDays = 0,
    };

    static Blueprint Site(CdnSpec cdn) => Of(
        Closed,
        [new("cdn", cdn), new("edge", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }), new("web", Fleet), new("files", new ObjectStoreSpec())],
        Call("users", "cdn"),
        Call("cdn", "files", carries: TrafficClass.Static),
        Call("cdn", "edge", carries: TrafficClass.Dynamic),
        Call("edge", "web"));

    // A million requests a day, every one for a file.
    static readonly Workload Files = Quiet with { DailyUsers = 100_000, RequestsPerUserPerDay = 10, StaticShare = 1 };

    [Fact]
    public void At_a_hit_ratio_of_95_percent_a_million_requests_a_day_leave_50_000_for_the_origin()
    {
        var load = BlueprintLoad.Of(Site(Cdn), Files);

        (load.CallsTo("cdn").Total.Expected / (730m / 24)).Should().BeApproximately(1_000_000, 0.001m);
        (load.CallsTo("files").Total.Expected / (730m / 24)).Should().BeApproximately(50_000, 0.001m);
    }

    [Fact]
    public void Dynamic_requests_pass_through()
    {
        var load = BlueprintLoad.Of(Site(Cdn), Quiet with { StaticShare = 0.5m });

        load.CallsTo("edge").Dynamic.Should().Be(load.CallsTo("cdn").Dynamic);
        load.CallsTo("web").Should().Be(load.CallsTo("edge"));
    }

    [Fact]
    public void The_worst_hit_ratio_leaves_the_most_for_the_origin()
    {
        var load = BlueprintLoad.Of(Site(Cdn), Files with { CdnHitRatio = new(0.9m, 0.95m, 0.99m) });
        var share = load.CallsTo("files").Total.Map(calls => calls / load.CallsTo("cdn").Total.Expected);

        (decimal.Round(share.Low, 6), decimal.Round(share.Expected, 6), decimal.Round(share.High, 6)).Should().Be((0.01m, 0.05m, 0.1m));
    }

    [Fact]
    public void Data_and_requests_are_billed_beyond_what_is_always_free()
    {
        // 30,416,667 requests a month: 10 million are free. Each answers a binary hundred-thousandth of a gigabyte: 3,041.67 GB, of which 1,024 are free.
        var bill = Bill.Of(Site(Cdn), Files with { StaticResponseKilobytes = 100 * Millionth }, Prices);

        bill.Usd("cdn", "HTTPS requests").Should().BeApproximately((365_000_000m / 12 - 10_000_000) / 10_000 * 0.01m, 0.001m);
        bill.Usd("cdn", "Data out to viewers").Should().BeApproximately((36_500m / 12 - 1_024) * 0.085m, 0.001m);
    }

    [Fact]
    public void What_an_origin_sends_to_the_cdn_is_free()
    {
        var bill = Bill.Of(Site(Cdn), Files with { StaticShare = 0.5m, StaticResponseKilobytes = 100, DynamicResponseKilobytes = 100 }, Prices);

        bill.Items.Should().NotContain(item => item.Item.StartsWith("Data out to users"));
    }

    [Fact]
    public void Viewers_are_billed_where_they_are()
    {
        var bill = Bill.Of(Site(Cdn), Files with { Users = [new() { Geography = EdgeGeography.Europe, Share = 0.75m }, new() { Geography = EdgeGeography.India, Share = 0.25m }] }, Prices);

        bill.Lines("cdn", "HTTPS requests").Select(line => line.Sku).Distinct().Should().BeEquivalentTo(["cloudfront/requests/https/eu", "cloudfront/requests/https/in"]);
        bill.Lines("cdn", "HTTPS requests (in)").Sum(line => line.Quantity.Expected).Should().BeApproximately(760.416667m, 0.001m);
    }

    [Fact]
    public void Without_shares_viewers_are_near_the_regions()
    {
        var site = Site(Cdn) with { ReplicaRegions = [new() { Region = "eu-west-1", TrafficShare = 0.25m }] };
        var bill = Bill.Of(site, Files, Prices);

        bill.Lines("cdn", "HTTPS requests (eu)").Sum(line => line.Quantity.Expected).Should().BeApproximately(760.416667m, 0.001m);
        bill.Lines("cdn", "HTTPS requests (us)").Sum(line => line.Quantity.Expected).Should().BeApproximately(3 * 760.416667m, 0.001m);
    }

    [Fact]
    public void Replica_regions_get_misses_only()
    {
        var site = Site(Cdn) with { ReplicaRegions = [new() { Region = "eu-west-1", TrafficShare = 0.5m }] };
        var loads = site.RegionParts.Select(part => BlueprintLoad.Of(part, Files)).ToList();

        loads.Should().OnlyContain(load => decimal.Round(load.CallsTo("files").Total.Expected / (730m / 24), 3) == 25_000);
        Bill.Of(site, Files with { StaticResponseKilobytes = 100 }, Prices).Items.Should().NotContain(item => item.Item.StartsWith("Data out to users"));
    }

    [Fact]
    public void Functions_are_billed_by_the_code_of_the_behaviors()
    {
        var function = new EdgeFunction { Name = "rewrite", Code = "function handler(event) { return event.request; }" };
        var line = Bill.Of(Site(Cdn with { Functions = [function], Default = Cdn.Default with { Functions = ["rewrite"] } }), Files, Prices).Lines("cdn", "CloudFront Functions");

        // One of two behaviors runs it: no, half or all of 30,416,667 requests; 2 million are free.
        line.Sum(item => item.Monthly.Low.Usd).Should().Be(0);
        line.Sum(item => item.Monthly.Expected.Usd).Should().BeApproximately((365m / 24 - 2) * 0.1m, 0.001m);
        line.Sum(item => item.Monthly.High.Usd).Should().BeApproximately((365m / 12 - 2) * 0.1m, 0.001m);
    }

    [Fact]
    public void Origin_shield_is_billed_by_misses_and_lambda_at_the_edge_by_runs()
    {
        var shielded = Cdn with { OriginShield = true, Default = Cdn.Default with { Lambdas = [new() { Name = "sign" }] }, Behaviors = [] };
        var site = Of(Closed, [new("cdn", shielded), new("edge", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }), new("web", Fleet)], Call("users", "cdn"), Call("cdn", "edge"));
        var bill = Bill.Of(site, Files, Prices);

        var misses = 365_000_000m / 12 * 0.05m;
        bill.Usd("cdn", "Origin Shield").Should().BeApproximately(misses / 10_000 * 0.0075m, 0.001m);
        bill.Usd("cdn", "Lambda@Edge requests").Should().BeApproximately(misses / 1_000_000 * 0.6m, 0.001m);
        bill.Usd("cdn", "Lambda@Edge duration").Should().BeApproximately(misses * 0.125m * 0.02m * 0.00005001m, 0.001m);
    }
}
