using Blueprints.Catalog;
using Blueprints.Estimation.Cost;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>
/// Elastic Load Balancing pricing page: $0.0225 an hour and $0.008 an LCU-hour. An LCU is 25 new connections a second, 3,000 active connections, 1 GB an hour or
/// 1,000 rule evaluations a second, where evaluations = requests × (rules - 10); only the largest of the four is billed.
/// </summary>
public sealed class LoadBalancerBillTests
{
    // 24,000 users × 90 connections / 86,400 s = 25 new connections a second.
    static readonly Workload Connecting = Quiet with { ConnectionsPerUserPerDay = 90, ConnectionSeconds = 60 };

    [Fact]
    public void A_load_balancer_stands_all_month() =>
        Bill.Of(Design(), Quiet).Usd("balancer", "Load balancer hours").Should().Be(730 * 0.0225m);

    [Fact]
    public void An_idle_load_balancer_uses_no_capacity() =>
        Bill.Of(Design(), Quiet).Lines("balancer", "Load balancer capacity").Should().BeEmpty();

    [Fact]
    public void New_connections_set_the_capacity_where_they_are_the_largest()
    {
        // 25 / 25 = 1 LCU; active 25 × 60 / 3,000 = 0.5; bytes 0.1 GB an hour.
        var line = Capacity(Design(), Connecting with { DynamicResponseKilobytes = 10 * Millionth });

        line.Quantity.Expected.Should().Be(730);
        line.Monthly.Expected.Usd.Should().Be(730 * 0.008m);
        line.Assumption.Should().Be("1 LCU on average, set by new connections");
    }

    [Fact]
    public void Active_connections_set_the_capacity_where_they_are_the_largest()
    {
        // 25 a second × 240 s = 6,000 active = 2 LCU.
        var line = Capacity(Design(), Connecting with { ConnectionSeconds = 240 });

        line.Quantity.Expected.Should().Be(2 * 730);
        line.Assumption.Should().Contain("set by active connections");
    }

    [Fact]
    public void Bytes_in_both_directions_set_the_capacity_where_they_are_the_largest()
    {
        // 7.3 million × (100 + 200) millionths of a GB = 2,190 GB in 730 hours = 3 GB an hour.
        var line = Capacity(Design(), Connecting with { RequestKilobytes = 100 * Millionth, DynamicResponseKilobytes = 200 * Millionth });

        line.Quantity.Expected.Should().Be(3 * 730);
        line.Assumption.Should().Contain("set by processed bytes");
    }

    [Fact]
    public void Rule_evaluations_beyond_ten_rules_set_the_capacity_where_they_are_the_largest()
    {
        // 8,640,000 users × 10 / 86,400 s = 1,000 requests a second × (14 - 10) rules = 4,000 evaluations = 4 LCU.
        var line = Capacity(Design(rules: 14), Quiet with { DailyUsers = 8_640_000 });

        line.Quantity.Expected.Should().Be(4 * 730);
        line.Assumption.Should().Contain("set by rule evaluations");
    }

    [Fact]
    public void The_first_ten_rules_are_free() =>
        Bill.Of(Design(rules: 10), Quiet with { DailyUsers = 8_640_000 }).Lines("balancer", "Load balancer capacity").Should().BeEmpty();

    [Fact]
    public void The_four_dimensions_are_not_added()
    {
        var workload = Connecting with { ConnectionSeconds = 120, DynamicResponseKilobytes = 100 * Millionth };

        // 1 LCU by each of new connections, active connections and bytes.
        Capacity(Design(), workload).Quantity.Expected.Should().Be(730);
    }

    [Fact]
    public void The_capacity_range_follows_the_users()
    {
        var line = Capacity(Design(), Connecting with { DailyUsers = new(12_000, 24_000, 48_000) });

        line.Quantity.Should().Be(new Cases(365, 730, 1_460));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void A_public_load_balancer_holds_an_address_in_each_zone(int zones) =>
        Bill.Of(Design(zones: zones), Quiet).Usd("balancer", "Public IPv4").Should().Be(zones * 730 * 0.005m);

    [Fact]
    public void An_internal_load_balancer_holds_no_public_address() =>
        Bill.Of(Internal(), Connecting).Lines("balancer", "Public IPv4").Should().BeEmpty();

    [Fact]
    public void Callers_inside_the_network_keep_their_connections_open()
    {
        // Only bytes remain: 7.3 million × 100 millionths = 730 GB = 1 GB an hour.
        var line = Capacity(Internal(), Connecting with { DynamicResponseKilobytes = 100 * Millionth });

        line.Quantity.Expected.Should().Be(730);
        line.Assumption.Should().Contain("set by processed bytes");
    }

    [Fact]
    public void A_firewall_is_billed_by_acl_rule_and_request()
    {
        // WAF pricing page: $5 a web ACL, $1 a rule, $0.60 a million requests; 7.3 million requests.
        var estimate = Bill.Of(With(Balancer(0) with { Waf = new() { RequestsPerAddress = 100 } }), Quiet, Firewall);

        estimate.Usd("balancer", "Web ACL").Should().Be(5);
        estimate.Usd("balancer", "WAF rules").Should().Be(4);
        estimate.Usd("balancer", "WAF requests").Should().Be(7.3m * 0.6m);
    }

    [Fact]
    public void Access_logs_are_billed_by_what_is_kept()
    {
        // 7.3 million × 0.1 KB a month, kept for a year of twelve months.
        var estimate = Bill.Of(With(Balancer(0) with { AccessLogs = new() { RetentionDays = 365 } }), Quiet);

        estimate.Usd("balancer", "Access logs").Should().BeApproximately(12 * 7.3m * 0.1m / Millionth * 0.023m, 0.000001m);
    }

    static Blueprint With(LoadBalancerSpec balancer) => Of(Closed, [new("balancer", balancer), new("web", Fleet)], Call("users", "balancer"), Call("balancer", "web"));

    static PriceCatalog Firewall => ListPrices.Builder()
        .AddPrice(ListPrices.Region, "waf/web-acl", "month", 5, "price list", "2026")
        .AddPrice(ListPrices.Region, "waf/rule", "month", 1, "price list", "2026")
        .AddPrice(ListPrices.Region, "waf/requests", "million-requests", 0.6m, "price list", "2026")
        .Build();

    static CostItem Capacity(Blueprint design, Workload workload) => Bill.Of(design, workload).Line("balancer", "Load balancer capacity");

    static Blueprint Design(int rules = 0, int zones = 2) => Of(
        new NetworkSpec { Nat = NatStrategy.None, Zones = zones },
        [new("balancer", Balancer(rules)), new("web", Fleet)],
        Call("users", "balancer"), Call("balancer", "web"));

    static Blueprint Internal() => Of(
        Closed,
        [new("front", Fleet), new("balancer", Balancer(0) with { Internal = true }), new("web", Fleet)],
        Call("users", "front"), Call("front", "balancer"), Call("balancer", "web"));

    static LoadBalancerSpec Balancer(int rules) => new()
    {
        Targets = [new() { Fleet = "web" }],
        Routes = [.. Enumerable.Range(0, rules).Select(i => new Route { Name = FormattableString.Invariant($"route-{i}"), Fleet = "web", Paths = [FormattableString.Invariant($"/{i}/*")] })],
    };
}
