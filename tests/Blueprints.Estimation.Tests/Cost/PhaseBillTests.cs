using Blueprints.Traffic;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>Whole bills of the phases under the default workload, added up on paper: 50 requests a user and day, 60 % static, 90 % of the rest reads, 80 % of them cached.</summary>
public sealed class PhaseBillTests
{
    const decimal Days = 730 / 24m;
    const decimal KilobytesPerGigabyte = 1_048_576;

    [Fact]
    public void Phase_one_with_five_thousand_users()
    {
        const decimal Requests = 5_000 * 50 * Days;
        const decimal Dynamic = Requests * 0.4m;
        const decimal Database = 5_000 * 0.5m / 1_024;

        const decimal Server = 730 * 0.0168m + 20 * 0.08m + 730 * 0.005m;
        // Responses of 30 KB static and 12 KB dynamic and 0.5 KB to third parties, less the free 100 GB.
        const decimal Egress = ((Requests * 0.6m * 30 + Dynamic * (12 + 0.5m)) / KilobytesPerGigabyte - 100) * 0.09m;
        // 8 KB with the database for each dynamic request, half of them in the other zone.
        const decimal InterZone = Dynamic * 8 / KilobytesPerGigabyte / 2 * 0.01m;
        // No cache: every dynamic request makes 4 statements of 0.5 I/Os. Six days of 5 % changes are kept.
        const decimal Data = 730 * 0.073m + Database * 0.10m + Dynamic * 4 * 0.5m / 1_000_000 * 0.20m + Database * 0.05m * 6 * 0.021m + 0.40m;

        Total(1, 5_000).Should().BeApproximately(Server + Egress + InterZone + Data, 0.00001m);
    }

    [Fact]
    public void Phase_two_with_fifty_thousand_users()
    {
        const decimal Requests = 50_000 * 50 * Days;
        const decimal Static = Requests * 0.6m;
        const decimal Dynamic = Requests * 0.4m;
        const decimal Writes = Dynamic * 0.1m;
        const decimal Queries = Dynamic * 0.9m * 0.2m + Writes;
        const decimal Outbound = Dynamic * 0.5m / KilobytesPerGigabyte;
        const decimal Database = 50_000 * 0.5m / 1_024;

        const decimal Network = 730 * 0.045m + Outbound * 0.045m + 730 * 0.005m;
        // 377 GB of requests (1 KB) and responses (12 KB) in 730 hours are 0.52 LCU; connections ask for 0.14 and 0.07.
        const decimal Balancer = 730 * 0.0225m + Dynamic * 13 / KilobytesPerGigabyte * 0.008m + 2 * 730 * 0.005m;
        // The busiest hour asks for 11.6 a second × 3 × 20 ms / 60 % = 1.2 servers: the minimum of two.
        const decimal Servers = 2 * 730 * 0.0408m + 2 * 20 * 0.08m + (2 * 7 - 10) * 0.30m;
        const decimal Cache = 2 * 730 * 0.052m;
        const decimal Data = 2 * 730 * 0.146m + Database * 0.10m + Queries * 4 * 0.5m / 1_000_000 * 0.20m + Database * 0.05m * 6 * 0.021m + 0.40m;
        const decimal Files = 50_000 * 4 / 1_024m * 0.023m + Static / 1_000 * 0.0004m + Writes * 0.1m / 1_000 * 0.005m;
        // Twice 4 KB with the cache, 8 KB with the database, and what goes to the one NAT gateway.
        const decimal InterZone = (Dynamic * 2 * 4 / KilobytesPerGigabyte + Queries * 8 / KilobytesPerGigabyte + Outbound) / 2 * 0.01m;
        const decimal Egress = ((Dynamic * 12 + Static * 30) / KilobytesPerGigabyte + Outbound - 100) * 0.09m;

        Total(2, 50_000).Should().BeApproximately(Network + Balancer + Servers + Cache + Data + Files + InterZone + Egress, 0.00001m);
    }

    [Fact]
    public void Phase_one_with_its_typical_users_costs_less_than_eighty_dollars() => Total(1, Roadmap.TypicalDailyUsers(1)).Should().BeLessThan(80);

    [Fact]
    public void A_database_that_can_become_a_shard_costs_phase_one_less_than_six_dollars_more()
    {
        var cluster = Roadmap.Phase(1);
        var instance = cluster with
        {
            Blocks = [.. cluster.Blocks.Select(block => block.Name == "db" ? block with { Spec = new Databases.DatabaseInstanceSpec { InstanceClass = "db.t4g.medium" } } : block)],
        };
        var users = new Workload { DailyUsers = 5_000 };

        var more = Bill.Of(cluster, users).Monthly.Expected.Usd - Bill.Of(instance, users).Monthly.Expected.Usd;

        // $0.073 instead of $0.065 an hour, and storage and I/O by use instead of 20 GB at $0.115.
        more.Should().BePositive().And.BeLessThan(6);
    }

    static decimal Total(int phase, int users) => Bill.Of(Roadmap.Phase(phase), new Workload { DailyUsers = users }).Monthly.Expected.Usd;
}
