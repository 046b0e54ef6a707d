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
        if (!load.Blueprint.Blocks.TryGet<IServerSpec>(block, out _))
            return 0;
        var kilobytes = load.CallsTo(block).Dynamic * load.Workload.OutboundKilobytesPerRequest;
        return kilobytes.Map(static value => DataSize.FromKilobytes(value).Gigabytes);
    }

    /// <summary>Gigabytes in a month through all NAT gateways.</summary>
    public static Interval ThroughNat(BlueprintLoad load) =>
        load.Blueprint.Blocks.OfKind<IServerSpec>().Aggregate((Interval)0, (sum, fleet) => sum + ThroughNat(load, fleet.Name));

    /// <summary>
    /// Gigabytes in a month that a fleet in private subnets sends through NAT gateways: to third parties, and to and from S3 where it has no gateway endpoint;
    /// none for other blocks.
    /// </summary>
    public static Interval ThroughNat(BlueprintLoad load, string block)
    {
        if (!load.Blueprint.Blocks.TryGet<IServerSpec>(block, out var fleet) || fleet.PublicAddresses)
            return 0;
        if (load.Blueprint.Network.Spec.GatewayEndpoints.Contains(GatewayEndpoint.S3))
            return Of(load, block);
        return load.OutOf(block)
            .Where(flow => load.Blueprint.Blocks.TryGet<ObjectStoreSpec>(flow.Flow.To, out _))
            .Aggregate(Of(load, block), static (total, flow) => total + flow.Gigabytes);
    }
}
