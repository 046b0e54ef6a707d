using Blueprints.Networking;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>NAT gateways: their bandwidth, and their ports to one destination. Source: Amazon VPC User Guide, NAT gateway basics: 5 Gbit/s that scale up to 100; 55,000 connections of an address to one destination. Read in November 2026.</summary>
sealed class NetworkLimits : BlockLimits<NetworkSpec>
{
    const decimal GatewayGbps = 100;
    const decimal Ports = 55_000;
    const decimal SecondsOfCall = 1;
    const decimal GigabitsPerKilobyte = 8.192m / 1_000_000;

    protected override string Size(LimitContext context, string block, NetworkSpec spec) => spec.Nat switch
    {
        NatStrategy.None => "no NAT gateway",
        NatStrategy.Single => "1 NAT gateway",
        _ => $"{spec.Zones} NAT gateways",
    };

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, NetworkSpec spec)
    {
        if (spec.Nat == NatStrategy.None)
            yield break;
        var dynamic = context.Blueprint.Blocks.OfKind<Compute.IServerSpec>().Aggregate((Interval)0, (sum, servers) => sum + context.PerUser.CallsTo(servers.Name).Dynamic);
        yield return context.Limit("NAT bandwidth", LimitedResource.Network, "Gbit/s", context.PeakPerSecond(dynamic) * context.Workload.OutboundKilobytesPerRequest * GigabitsPerKilobyte,
            GatewayGbps * Gateways(spec), "Amazon VPC User Guide, NAT gateway basics: up to 100 Gbit/s each");
        if (context.Workload.OutboundKilobytesPerRequest.High > 0)
            yield return context.Limit("NAT ports", LimitedResource.Connections, "connections", context.PeakPerSecond(dynamic) * SecondsOfCall, Ports * Gateways(spec),
                "Amazon VPC User Guide, NAT gateway basics: 55,000 connections of an address to one destination; ours: each dynamic request calls the same third party for a second");
    }

    static int Gateways(NetworkSpec spec) => spec.Nat == NatStrategy.Single ? 1 : spec.Zones;

    protected override string? SinglePoint(string block, NetworkSpec spec) => spec.Nat == NatStrategy.Single ? $"{block}: the NAT gateway of one zone serves all zones" : null;
}
