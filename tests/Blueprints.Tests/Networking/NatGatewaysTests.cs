using Blueprints.Networking;

namespace Blueprints.Tests.Networking;

public sealed class NatGatewaysTests
{
    [Theory]
    [InlineData(NatStrategy.None, 3, 0)]
    [InlineData(NatStrategy.Single, 3, 1)]
    [InlineData(NatStrategy.PerZone, 2, 2)]
    [InlineData(NatStrategy.PerZone, 3, 3)]
    public void Strategy_and_zones_decide_the_number(NatStrategy strategy, int zones, int gateways) =>
        NatGateways.Count(strategy, zones).Should().Be(gateways);
}
