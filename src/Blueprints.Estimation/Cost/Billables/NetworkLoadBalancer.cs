using System.Globalization;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Estimation.Load;
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

    /// <summary>Zones whose parts send to targets in all of them; 0 where each keeps to its own. Default: 0.</summary>
    public int CrossZones { get; init; }

    /// <summary>Units kept ready, billed as if used; taken to cost what used ones do. Default: 0.</summary>
    public int ReservedUnits { get; init; }

    /// <summary>The protocol that a balancer of several is counted by: the one of which a unit takes least.</summary>
    /// <param name="listeners">The protocols of its listeners, as AWS writes them.</param>
    public static string ProtocolOf(IReadOnlyCollection<string?> listeners) =>
        listeners.Contains("TLS") ? "TLS" : listeners.Contains("UDP") || listeners.Contains("TCP_UDP") ? "UDP" : "TCP";

    (decimal NewPerSecond, decimal Active) Unit => Protocol switch
    {
        "TLS" => (50, 3_000),
        "UDP" => (400, 50_000),
        _ => (800, 100_000),
    };

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, "Load balancer hours (NLB)", "nlb/hour", ItemKind.Fixed, Month.Hours, "one load balancer, all month");
        sheet.AddUse(this, $"Load balancer capacity units (NLCU, {Protocol})", "nlb/lcu-hour", CapacityUnits.AtLeast(ReservedUnits, Usage is { } usage ? Capacity(usage) : Capacity(sheet.Load)), "");
        if (CrossZones > 1)
        {
            var gigabytes = Use("processed_bytes_gb", () => Gigabytes(sheet.Load));
            sheet.AddUse(this, "Inter-zone traffic to targets", "data-transfer/inter-az", gigabytes * (CrossZones - 1) / CrossZones,
                string.Create(CultureInfo.InvariantCulture, $"{CrossZones - 1} of {CrossZones} connections go to another zone"));
        }
    }

    Interval Gigabytes(BlueprintLoad load) => load.Into(Block).Aggregate((Interval)0, (sum, flow) => sum + flow.Gigabytes);

    Figure Capacity(BlueprintLoad load)
    {
        var connections = NewConnections.PerSecond(load, load.Into(Block));
        return CapacityUnits.Of(
            (Gigabytes(load) / Month.Hours, "processed bytes"),
            (connections / Unit.NewPerSecond, "new connections"),
            (connections * load.Workload.ConnectionSeconds / Unit.Active, "active connections"));
    }

    Figure Capacity(ResourceUsage usage) => CapacityUnits.Of(
        (usage.Of("processed_bytes_gb") / Month.Hours, "processed bytes"),
        (usage.Of("new_connections") / Unit.NewPerSecond, "new connections"),
        (usage.Of("active_connections") / Unit.Active, "active connections"));
}
