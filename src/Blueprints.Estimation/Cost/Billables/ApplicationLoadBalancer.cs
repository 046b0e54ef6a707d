using Blueprints.Estimation.Cost.Usage;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// An Application Load Balancer: its hours, and load balancer capacity units (LCU) by the largest of AWS's four dimensions. One LCU is 25 new connections a
/// second, 3,000 active connections, 1 GB an hour to EC2 targets, or 1,000 rule evaluations a second beyond the first ten rules. Rule: Elastic Load Balancing
/// pricing page.
/// </summary>
public sealed record ApplicationLoadBalancer : Billable
{
    internal const decimal NewConnectionsPerSecond = 25;
    internal const decimal ActiveConnections = 3_000;
    internal const decimal GigabytesPerHour = 1;
    const decimal RuleEvaluationsPerSecond = 1_000;
    const int FreeRules = 10;

    /// <summary>Whether it is reached only from inside the network.</summary>
    public required bool Internal { get; init; }

    /// <summary>Rules of the busiest listener, without its default action.</summary>
    public required int Rules { get; init; }

    /// <summary>Units kept ready, billed as if used; taken to cost what used ones do. Default: 0.</summary>
    public int ReservedUnits { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, "Load balancer hours (ALB)", "alb/hour", ItemKind.Fixed, Month.Hours, "one load balancer, all month");
        sheet.AddUse(this, "Load balancer capacity units (LCU)", "alb/lcu-hour", CapacityUnits.AtLeast(ReservedUnits, Usage is { } usage ? Capacity(usage) : Capacity(sheet.Load)), "");
    }

    static Figure Capacity(ResourceUsage usage) => CapacityUnits.Of(
        (usage.Of("new_connections") / NewConnectionsPerSecond, "new connections"),
        (usage.Of("active_connections") / ActiveConnections, "active connections"),
        (usage.Of("processed_bytes_gb") / Month.Hours / GigabytesPerHour, "processed bytes"),
        (usage.Of("rule_evaluations") / RuleEvaluationsPerSecond, "rule evaluations"));

    // The dimensions rise and fall together over the day, so the largest one on average is the largest one in every hour.
    Figure Capacity(BlueprintLoad load)
    {
        var flows = load.Into(Block).ToList();
        var perSecond = flows.Aggregate((Interval)0, (sum, flow) => sum + flow.Calls.Total) / Month.Seconds;
        var perHour = flows.Aggregate((Interval)0, (sum, flow) => sum + flow.Gigabytes) / Month.Hours;
        var connections = NewConnections.PerSecond(load, flows);
        return CapacityUnits.Of(
            (connections / NewConnectionsPerSecond, "new connections"),
            (connections * load.Workload.ConnectionSeconds / ActiveConnections, "active connections"),
            (perHour / GigabytesPerHour, "processed bytes"),
            (perSecond * Math.Max(0, Rules - FreeRules) / RuleEvaluationsPerSecond, "rule evaluations"));
    }
}
