using Blueprints.Networking;
using Blueprints.Storage;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>VPC pricing page: a NAT gateway costs $0.045 an hour and $0.045 for each GB that passes, and holds one public IPv4 address.</summary>
public sealed class NetworkBillTests
{
    // 7.3 million × 100 millionths of a GB = 730 GB to third parties; the same to and from S3 where there is a flow to it.
    static readonly Workload Outgoing = Quiet with { OutboundKilobytesPerRequest = 100 * Millionth };

    [Fact]
    public void A_single_gateway_bills_its_hours_its_gigabytes_and_its_address()
    {
        var bill = Bill.Of(Design(NatStrategy.Single), Outgoing);

        bill.Usd("network", "NAT gateway hours").Should().Be(730 * 0.045m);
        bill.Usd("network", "NAT gateway data").Should().Be(730 * 0.045m);
        bill.Usd("network", "Public IPv4").Should().Be(730 * 0.005m);
    }

    [Fact]
    public void A_gateway_in_each_zone_multiplies_hours_and_addresses_and_shares_the_gigabytes()
    {
        var bill = Bill.Of(Design(NatStrategy.PerZone, zones: 3), Outgoing);

        bill.Usd("network", "NAT gateway hours").Should().Be(3 * 730 * 0.045m);
        bill.Usd("network", "Public IPv4").Should().Be(3 * 730 * 0.005m);
        bill.Lines("network", "NAT gateway data").Should().HaveCount(3).And.OnlyContain(line => line.Quantity.Expected == Math.Round(730 / 3m, 6));
        bill.Usd("network", "NAT gateway data").Should().BeApproximately(730 * 0.045m, 0.000002m);
    }

    [Fact]
    public void Without_a_gateway_there_is_nothing_to_pay_for_it() =>
        Bill.Of(Design(NatStrategy.None), Outgoing).Items.Should().NotContain(line => line.Block == "network");

    [Fact]
    public void A_gateway_endpoint_keeps_S3_traffic_off_the_gateway() =>
        Bill.Of(Design(NatStrategy.Single), Outgoing).Line("network", "NAT gateway data").Quantity.Expected.Should().Be(730);

    [Fact]
    public void Without_the_endpoint_S3_traffic_passes_the_gateway() =>
        Bill.Of(Design(NatStrategy.Single, endpoint: false), Outgoing).Line("network", "NAT gateway data").Quantity.Expected.Should().Be(730 + 730);

    [Fact]
    public void Servers_with_public_addresses_pass_the_gateway_by()
    {
        var design = Of(new NetworkSpec { Nat = NatStrategy.Single }, [new("web", Fleet with { PublicAddresses = true })], Call("users", "web"));

        Bill.Of(design, Outgoing).Lines("network", "NAT gateway data").Should().BeEmpty();
    }

    [Theory]
    [InlineData(2, 365)]
    [InlineData(3, 730 * 2 / 3.0)]
    public void Other_zones_pay_to_reach_a_single_gateway(int zones, double gigabytes)
    {
        // EC2 pricing page: $0.01 for each GB that leaves the zone.
        var line = Bill.Of(Design(NatStrategy.Single, zones), Outgoing).Line("web", "Inter-zone traffic to the NAT gateway");

        line.Quantity.Expected.Should().BeApproximately((decimal)gigabytes, 0.000001m);
        line.UnitPrice.Usd.Should().Be(0.01m);
    }

    [Fact]
    public void S3_traffic_without_an_endpoint_also_crosses_zones_to_a_single_gateway() =>
        Bill.Of(Design(NatStrategy.Single, endpoint: false), Outgoing).Line("web", "Inter-zone traffic to the NAT gateway").Quantity.Expected.Should().Be((730 + 730) / 2);

    [Theory]
    [InlineData(NatStrategy.None)]
    [InlineData(NatStrategy.PerZone)]
    public void Only_a_single_gateway_makes_traffic_cross_zones(NatStrategy nat) =>
        Bill.Of(Design(nat), Outgoing).Lines("web", "Inter-zone traffic to the NAT").Should().BeEmpty();

    static Blueprint Design(NatStrategy nat, int zones = 2, bool endpoint = true) => Of(
        new NetworkSpec { Nat = nat, Zones = zones, GatewayEndpoints = endpoint ? [GatewayEndpoint.S3] : [] },
        [new("web", Fleet), new("files", new ObjectStoreSpec())],
        Call("users", "web"), Call("web", "files", kilobytes: 100 * Millionth));
}
