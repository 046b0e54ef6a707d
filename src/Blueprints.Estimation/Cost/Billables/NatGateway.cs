using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>A NAT gateway: every hour it stands, and every gigabyte that it passes on. Rules: VPC pricing page.</summary>
public sealed record NatGateway : Billable
{
    /// <summary>The gateways of the network, over which traffic spreads evenly; 1 or more.</summary>
    public required int GatewaysInNetwork { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, "NAT gateway hours", "nat/hour", ItemKind.Fixed, Month.Hours, "one gateway, all month");
        sheet.AddUse(this, "NAT gateway data", "nat/data-processed", Use("monthly_data_processed_gb", () => OutboundTraffic.ThroughNat(sheet.Load) / GatewaysInNetwork),
            "what servers in private subnets send to third parties and to AWS services without an endpoint");
    }
}
