using System.Globalization;
using Blueprints.Compute;
using Blueprints.Estimation.Cost.Blocks;
using Blueprints.Networking;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// Data between a fleet and a block in other availability zones. Calls spread evenly, so (zones - 1) / zones of them leave the zone. EC2 pays for both directions of
/// its own side; databases and caches pay nothing on theirs, another fleet does. Traffic between an Application Load Balancer and its targets is free, as is S3.
/// Rule: EC2 on-demand pricing page, data transfer within a region.
/// </summary>
public sealed record InterZoneTraffic : Billable
{
    /// <summary>Availability zones of the network.</summary>
    public required int Zones { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        foreach (var callee in sheet.Load.OutOf(Block).GroupBy(flow => flow.Flow.To))
        {
            var gigabytes = callee.Aggregate((Interval)0, static (sum, flow) => sum + flow.Gigabytes) * (Zones - 1) / Zones * Sides(sheet, callee.Key);
            sheet.Add(this, $"Inter-zone traffic to {callee.Key}", "data-transfer/inter-az", ItemKind.Usage, gigabytes,
                string.Create(CultureInfo.InvariantCulture, $"{Zones - 1} of {Zones} calls go to another zone"));
        }

        if (sheet.Load.Blueprint.Network.Spec.Nat == NatStrategy.Single)
        {
            var gigabytes = OutboundTraffic.ThroughNat(sheet.Load, Block) * (Zones - 1) / Zones;
            sheet.Add(this, "Inter-zone traffic to the NAT gateway", "data-transfer/inter-az", ItemKind.Usage, gigabytes, "the only NAT gateway is in one zone");
        }
    }

    static int Sides(CostSheet sheet, string callee) =>
        sheet.Load.Blueprint.Blocks.FirstOrDefault(block => block.Name == callee) is { } block ? BlockBillables.Of(block.Spec).PayingZoneSides : 0;
}
