using Blueprints.Caching;
using Blueprints.Compute;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>CloudWatch pricing page: each GB taken in, each GB kept, which AWS compresses to 15 % of it.</summary>
public sealed class LogBillTests
{
    static readonly Traffic.Workload Chatty = Quiet with { LogKilobytesPerRequest = 100 * Millionth };

    [Fact]
    public void What_containers_write_follows_from_the_requests()
    {
        var bill = Bill.Of(Of(Closed, [new("api", new ContainerServiceSpec { LogRetentionDays = 365 })], Call(Flow.Users, "api")), Chatty);

        // 7.3 million requests of 100 KB in billing kilobytes: 730 GB a month, kept for twelve months at 15 %.
        bill.Line("api", "Logs taken in").Quantity.Expected.Should().Be(730);
        bill.Usd("api", "Logs taken in").Should().Be(730 * 0.50m);
        bill.Line("api", "Logs kept").Quantity.Expected.Should().Be(730 * 0.15m * 12);
    }

    [Fact]
    public void The_figure_comes_from_the_workload() =>
        Bill.Of(Of(Closed, [new("api", new ContainerServiceSpec())], Call(Flow.Users, "api")), Chatty with { LogKilobytesPerRequest = 0 }).Lines("api", "Logs").Should().BeEmpty();

    [Fact]
    public void What_nobody_can_foretell_is_listed_with_its_rate()
    {
        var bill = Bill.Of(Of(Closed, [new("web", Fleet), new("cache", new CacheSpec { NodeType = "cache.t4g.medium", Logs = [CacheLog.Slow] })], Call(Flow.Users, "web"), Call("web", "cache")), Quiet);

        bill.UnknownUsage.Where(item => item.Block == "cache").Select(item => (item.Item, item.UnitPrice.Usd)).Should().Equal(("Logs taken in", 0.50m), ("Logs kept", 0.03m));
    }

    [Fact]
    public void A_database_publishes_its_logs_and_a_cache_without_logs_has_none()
    {
        var bill = Bill.Of(Of(Closed, [new("db", Aurora), new("cache", new CacheSpec { NodeType = "cache.t4g.medium", Logs = [] })]), Quiet);

        bill.UnknownUsage.Select(item => item.Block).Should().Equal("db", "db");
    }
}
