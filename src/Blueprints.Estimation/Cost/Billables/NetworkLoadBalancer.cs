using Blueprints.Estimation.Cost.Usage;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// A Network Load Balancer: its hours, and capacity units by the largest of three dimensions. One unit is 1 GB an hour, and for TCP 800 new connections a second or 100,000 active
/// ones, for UDP 400 or 50,000, for TLS 50 or 3,000. Rule: Elastic Load Balancing pricing page, Network Load Balancer.
/// </summary>
public sealed record NetworkLoadBalancer : Billable
{
    /// <summary>The protocol of its listeners, as AWS writes it: <c>TCP</c>, <c>UDP</c>, <c>TLS</c>.</summary>
    public required string Protocol { get; init; }

    (decimal NewPerSecond, decimal Active) Unit => Protocol switch
    {
        "TLS" => (50, 3_000),
        "UDP" => (400, 50_000),
        _ => (800, 100_000),
    };

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, "Load balancer hours (NLB)", "nlb/hour", ItemKind.Fixed, Month.Hours, "one load balancer, all month");
        sheet.AddUse(this, $"Load balancer capacity units (NLCU, {Protocol})", "nlb/lcu-hour", Capacity(Usage ?? ResourceUsage.None), "");
    }

    Figure Capacity(ResourceUsage usage) => CapacityUnits.Of(
        (usage.Of("processed_bytes_gb") / Month.Hours, "processed bytes"),
        (usage.Of("new_connections") / Unit.NewPerSecond, "new connections"),
        (usage.Of("active_connections") / Unit.Active, "active connections"));
}
