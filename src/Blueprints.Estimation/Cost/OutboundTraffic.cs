using Blueprints.Compute;
using Blueprints.Estimation.Load;
using Blueprints.Networking;
using Blueprints.Quantities;
using Blueprints.Storage;

namespace Blueprints.Estimation.Cost;

/// <summary>What servers send out of the network on their own account.</summary>
static class OutboundTraffic
{
    /// <summary>Gigabytes in a month that a fleet sends to third parties; none for other blocks.</summary>
    public static Interval Of(BlueprintLoad load, string block)
    {
        if (!load.Blueprint.Blocks.TryGet<FleetSpec>(block, out _))
            return 0;
        var kilobytes = load.CallsTo(block).Dynamic * load.Workload.OutboundKilobytesPerRequest;
        return kilobytes.Map(static value => DataSize.FromKilobytes(value).Gigabytes);
    }

    /// <summary>Gigabytes in a month through all NAT gateways: from fleets in private subnets to third parties, and to S3 where it has no gateway endpoint.</summary>
    public static Interval ThroughNat(BlueprintLoad load)
    {
        Interval sum = 0;
        var s3ThroughNat = !load.Blueprint.Network.Spec.GatewayEndpoints.Contains(GatewayEndpoint.S3);
        foreach (var (name, fleet) in load.Blueprint.Blocks.OfKind<FleetSpec>())
        {
            if (fleet.PublicAddresses)
                continue;
            sum += Of(load, name);
            if (s3ThroughNat)
                sum = load.OutOf(name).Where(flow => load.Blueprint.Blocks.TryGet<ObjectStoreSpec>(flow.Flow.To, out _)).Aggregate(sum, static (total, flow) => total + flow.Gigabytes);
        }

        return sum;
    }
}
