using Blueprints.LoadBalancing;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>
/// Elastic Load Balancing pricing page: $0.0225 an hour and $0.006 an NLCU-hour. An NLCU is 1 GB an hour, and for TCP 800 new or 100,000 active connections, for TLS 50 or 3,000, for UDP
/// 400 or 50,000; only the largest counts.
/// </summary>
public sealed class NetworkLoadBalancerBillTests
{
    // 24,000 users × 2,880 connections / 86,400 s = 800 new connections a second.
    static readonly Workload Connecting = Quiet with { ConnectionsPerUserPerDay = 2_880, ConnectionSeconds = 60 };

    [Theory]
    [InlineData(NetworkProtocol.Tcp, 1)]
    [InlineData(NetworkProtocol.Udp, 2)]
    [InlineData(NetworkProtocol.TcpUdp, 2)]
    [InlineData(NetworkProtocol.Tls, 16)]
    public void New_connections_count_by_the_protocol(NetworkProtocol protocol, int units)
    {
        var line = Bill.Of(Of(new() { Listeners = [Listener(protocol)] }), Connecting).Lines("wire", "Load balancer capacity").Should().ContainSingle().Subject;

        line.Quantity.Expected.Should().BeApproximately(units * 730, 0.001m);
        line.Monthly.Expected.Usd.Should().BeApproximately(units * 730 * 0.006m, 0.001m);
    }

    [Fact]
    public void It_stands_all_month_with_an_address_in_each_zone()
    {
        var bill = Bill.Of(Of(new() { Listeners = [Listener(NetworkProtocol.Tcp)] }), Quiet);

        bill.Usd("wire", "Load balancer hours").Should().Be(730 * 0.0225m);
        bill.Usd("wire", "Public IPv4").Should().Be(2 * 730 * 0.005m);
    }

    [Fact]
    public void Traffic_between_zones_is_paid_only_where_parts_send_to_all_zones()
    {
        var spec = new NetworkLoadBalancerSpec { Listeners = [Listener(NetworkProtocol.Tcp)] };
        var load = Quiet with { DailyUsers = 24_000, RequestsPerUserPerDay = 10, StaticShare = 0, DynamicResponseKilobytes = 100 };

        Bill.Of(Of(spec), load).Lines("wire", "Inter-zone").Should().BeEmpty();
        Bill.Of(Of(spec with { CrossZone = true }), load).Lines("wire", "Inter-zone").Should().ContainSingle().Which.Quantity.Expected.Should().BePositive();
    }

    [Fact]
    public void Reserved_units_are_paid_whether_used_or_not()
    {
        var bill = Bill.Of(Of(new() { Listeners = [Listener(NetworkProtocol.Tcp)], ReservedUnits = 3_000 }), Quiet);

        bill.Usd("wire", "Load balancer capacity").Should().Be(3_000 * 730 * 0.006m);
    }

    static NetworkListener Listener(NetworkProtocol protocol) => new() { Name = "in", Target = "web", Protocol = protocol, HealthCheck = new() { Port = 80 } };

    static Blueprint Of(NetworkLoadBalancerSpec spec) => Designs.Of(Closed, [new("wire", spec), new("web", Fleet)], Call("users", "wire"), Call("wire", "web"));
}
