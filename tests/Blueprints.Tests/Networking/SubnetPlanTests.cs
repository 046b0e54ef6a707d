using System.Net;
using Blueprints.Networking;
using CsCheck;

namespace Blueprints.Tests.Networking;

public sealed class SubnetPlanTests
{
    static readonly Gen<string> Networks = Gen.Select(Gen.Int[16, 20], Gen.UInt).Select((prefix, bits) =>
    {
        var start = bits & (uint.MaxValue << (32 - prefix));
        return $"{start >> 24}.{(start >> 16) & 255}.{(start >> 8) & 255}.{start & 255}/{prefix}";
    });

    [Theory]
    [InlineData(SubnetTier.Public, 0, "10.0.0.0/20")]
    [InlineData(SubnetTier.Public, 1, "10.0.16.0/20")]
    [InlineData(SubnetTier.Private, 0, "10.0.64.0/20")]
    [InlineData(SubnetTier.Isolated, 2, "10.0.160.0/20")]
    public void Tiers_own_fixed_runs_of_four_slices(SubnetTier tier, int zone, string cidr) =>
        SubnetPlan.Cidr("10.0.0.0/16", tier, zone).Should().Be(cidr);

    [Fact]
    public void Smaller_networks_have_smaller_slices() => SubnetPlan.Cidr("172.16.16.0/20", SubnetTier.Private, 1).Should().Be("172.16.21.0/24");

    [Fact]
    public void Subnets_never_overlap_and_stay_inside_the_network() => Networks.Sample(cidr =>
    {
        var network = IPNetwork.Parse(cidr);
        var subnets = Subnets(cidr, zones: 4);

        return subnets.All(subnet => network.Contains(subnet.BaseAddress))
            && subnets.All(subnet => subnets.Count(other => other.Contains(subnet.BaseAddress)) == 1);
    });

    [Fact]
    public void Growth_never_moves_a_subnet() => Networks.Sample(cidr => !Subnets(cidr, zones: 2).Except(Subnets(cidr, zones: 3)).Any());

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void Zone_out_of_range_is_refused(int zone) =>
        FluentActions.Invoking(() => SubnetPlan.Cidr("10.0.0.0/16", SubnetTier.Public, zone)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Text_that_is_no_network_is_refused() =>
        FluentActions.Invoking(() => SubnetPlan.Cidr("ten", SubnetTier.Public, 0)).Should().Throw<FormatException>();

    static IPNetwork[] Subnets(string cidr, int zones) =>
        [.. from tier in Enum.GetValues<SubnetTier>() from zone in Enumerable.Range(0, zones) select IPNetwork.Parse(SubnetPlan.Cidr(cidr, tier, zone))];
}
