using Blueprints.Catalog;
using Blueprints.Delivery;
using Blueprints.Entry;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Load;
using Blueprints.LoadBalancing;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>
/// Global Accelerator pricing page: $0.025 an hour, and a premium on each gigabyte in the dominant direction by the pair of region and edge, on top of the usual data transfer.
/// Route 53 pricing page: a hosted zone $0.50; queries for alias records of AWS's resources are free; a check of an endpoint in AWS $0.50, the first fifty free, and $1 for each
/// optional feature.
/// </summary>
public sealed class GlobalEntryBillTests
{
    static readonly GlobalEntrySpec Fast = new() { Target = "lb", Accelerator = new() };
    static readonly GlobalEntrySpec Named = new() { Target = "lb", DomainName = "shop.example.com" };

    // 7.3 million × (100 + 200) millionths of a gigabyte: 730 GB in, 1,460 GB out.
    static readonly Workload Loaded = Quiet with { RequestKilobytes = 100 * Millionth, DynamicResponseKilobytes = 200 * Millionth };

    [Fact]
    public void An_accelerator_stands_all_month() => Of(Fast, Quiet).Usd("entry", "Accelerator hours").Should().Be(730 * 0.025m);

    [Fact]
    public void Each_region_pays_the_premium_of_its_users_in_the_direction_that_carries_more()
    {
        var bill = Of(Fast, Loaded);

        bill.Lines("entry", "Accelerated data (us to us)").Select(line => line.Quantity.Expected).Should().Equal(0.75m * 1_460, 0.25m * 1_460);
        bill.Usd("entry", "Accelerated data").Should().Be(1_460 * 0.015m);
    }

    [Fact]
    public void Where_requests_carry_more_they_are_billed() =>
        Of(Fast, Loaded with { RequestKilobytes = 500 * Millionth }).Usd("entry", "Accelerated data").Should().Be(3_650 * 0.015m);

    [Fact]
    public void Users_elsewhere_are_billed_by_their_area()
    {
        // A tenth of the users in Europe, which has no region here: they go where a share is left.
        var bill = Of(Fast, Loaded with { Users = [new() { Geography = EdgeGeography.UnitedStates, Share = 0.9m }, new() { Geography = EdgeGeography.Europe, Share = 0.1m }] });

        bill.Usd("entry", "Accelerated data (us to us)").Should().Be(0.9m * 1_460 * 0.015m);
        bill.Usd("entry", "Accelerated data (us to eu)").Should().Be(0.1m * 1_460 * 0.016m);
    }

    [Fact]
    public void A_pair_without_a_price_is_told_and_not_free()
    {
        var bill = Of(Fast, Loaded with { Users = [new() { Geography = EdgeGeography.Africa, Share = 1 }] });

        bill.Unpriced.Should().OnlyContain(item => item.Sku == "global-accelerator/dt-premium/us-za").And.HaveCount(2);
        bill.Unpriced.Sum(item => item.Quantity.Expected).Should().Be(1_460);
    }

    [Fact]
    public void The_usual_price_of_data_to_the_internet_is_paid_in_each_region()
    {
        var bill = Of(Fast, Loaded);

        bill.Lines("lb", "Data out to users").Sum(line => line.Quantity.Expected).Should().Be(0.75m * 1_460);
        bill.Lines("lb@us-west-2", "Data out to users").Sum(line => line.Quantity.Expected).Should().Be(0.25m * 1_460);
    }

    [Fact]
    public void Balancers_take_the_connections_of_their_regions_users()
    {
        // 24,000 users × 90 / 86,400 s = 25 new connections a second, over both regions.
        var bill = Of(Fast, Quiet with { ConnectionsPerUserPerDay = 90, ConnectionSeconds = 60 });

        bill.Line("lb", "Load balancer capacity").Quantity.Expected.Should().Be(0.75m * 730);
        bill.Line("lb@us-west-2", "Load balancer capacity").Quantity.Expected.Should().Be(0.25m * 730);
    }

    [Fact]
    public void A_region_that_stands_by_carries_nothing()
    {
        var bill = Of(Fast with { Mode = EntryMode.ActivePassive }, Loaded, share: 0);

        bill.Line("entry", "Accelerated data").Quantity.Expected.Should().Be(1_460);
        bill.Lines("lb@us-west-2", "Data out").Should().BeEmpty();
        bill.Usd("lb@us-west-2", "Load balancer hours").Should().Be(730 * 0.0225m);
    }

    [Fact]
    public void Dns_before_balancers_costs_nothing() => Of(Named, Loaded).Items.Should().NotContain(line => line.Block == "entry");

    [Fact]
    public void A_zone_of_its_own_is_billed_by_the_month() => Of(Named with { OwnZone = true }, Quiet).Usd("entry", "Hosted zone").Should().Be(0.5m);

    [Fact]
    public void Checks_are_billed_by_region_and_feature()
    {
        var bill = Of(Named with { HealthCheck = new() { Fast = true, Contains = "ok" } }, Quiet);

        bill.Lines("entry", "Health check").Sum(line => line.Quantity.Expected).Should().Be(2);
        bill.Usd("entry", "Health check").Should().Be(0);
        bill.Usd("entry", "Optional features").Should().Be(2 * 3 * 1);
    }

    [Fact]
    public void What_a_cdn_gets_by_an_entry_is_not_data_to_the_internet()
    {
        var design = Design(Named, 0.25m);
        design = design with
        {
            Blocks = [.. design.Blocks, new("cdn", new CdnSpec { Default = new() { Target = "entry", Caching = CachePreset.Api } })],
            Flows = [Call("users", "cdn"), Call("cdn", "entry"), .. design.Flows.Skip(1)],
        };

        design.Validate().Should().BeEmpty();
        BlueprintLoad.Of(design, Loaded).Into("lb").Should().ContainSingle().Which.Flow.From.Should().Be("cdn");
        new CostEstimator().Estimate(design, Loaded).Lines("lb", "Data out to users").Should().BeEmpty();
    }

    static CostEstimate Of(GlobalEntrySpec entry, Workload workload, decimal share = 0.25m) => Bill.Of(Design(entry, share), workload, Prices);

    static Blueprint Design(GlobalEntrySpec entry, decimal share) => Designs.Of(
        Closed,
        [new("entry", entry), new("lb", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }), new("web", Fleet)],
        Call("users", "entry"), Call("entry", "lb"), Call("lb", "web")) with { ReplicaRegions = [new() { Region = "us-west-2", TrafficShare = share }] };

    static PriceCatalog Prices => ListPrices.TwoRegionsBuilder()
        .AddPrice("us-west-2", "data-transfer/internet-out", "gb", 0.09m, "price list", "2026")
        .AddPrice("global", "global-accelerator/hour", "hour", 0.025m, "price list", "2026")
        .AddPrice("global", "global-accelerator/dt-premium/us-us", "gb", 0.015m, "price list", "2026")
        .AddPrice("global", "global-accelerator/dt-premium/us-eu", "gb", 0.016m, "made up", "2026")
        .AddPrice("global", "route53/hosted-zone", "zone-month", 0.5m, "price list", "2026")
        .AddPrice("global", "route53/health-check/aws-endpoint", "check-month", 0.5m, "price list", "2026")
        .AddPrice("global", "route53/health-check/aws-optional-feature", "feature-month", 1, "price list", "2026")
        .Add(new Allowance("route53/health-check/aws-endpoint", "route53/health-checks", 50, "check-month", "free tier"))
        .Build();
}
