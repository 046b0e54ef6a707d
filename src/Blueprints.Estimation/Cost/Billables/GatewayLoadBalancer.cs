using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// A Gateway Load Balancer: its hours, and capacity units by the largest of three dimensions: 600 new flows a second, 60,000 active flows, 1 GB an hour. Rule: Elastic Load
/// Balancing pricing page.
/// </summary>
public sealed record GatewayLoadBalancer : Billable
{
    const decimal NewFlowsPerSecond = 600;
    const decimal ActiveFlows = 60_000;

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, "Load balancer hours (GWLB)", "gwlb/hour", ItemKind.Fixed, Month.Hours, "one load balancer, all month");
        if (Usage is not { } usage)
            return;
        sheet.AddUse(this, "Load balancer capacity units (GLCU)", "gwlb/lcu-hour", CapacityUnits.Of(
            (usage.Of("new_connections") / NewFlowsPerSecond, "new flows"),
            (usage.Of("active_connections") / ActiveFlows, "active flows"),
            (usage.Of("processed_bytes_gb") / Month.Hours, "processed bytes")), "");
    }
}
