using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.LoadBalancing;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>An Application Load Balancer scales by itself; what ends is the number of its targets, and what can be kept ready for a sudden load. Source: ELB quotas, 1,000 targets for each load balancer; 15,000 reserved capacity units for each load balancer, once the region's quota, 0 by default, is raised. Read in November 2026.</summary>
sealed class LoadBalancerLimits : BlockLimits<LoadBalancerSpec>
{
    const decimal Targets = 1_000;
    const decimal MostReserved = 15_000;

    protected override string Size(LimitContext context, string block, LoadBalancerSpec spec) => "scales by itself";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, LoadBalancerSpec spec)
    {
        if (ServerSizes.Needed(context, spec.Targets.Select(target => target.Fleet)) is { Floor: > 0 } needed)
            yield return context.Limit("targets", LimitedResource.Connections, "servers", needed, Targets, "Elastic Load Balancing quotas: 1,000 targets for each Application Load Balancer");
        yield return context.Limit("capacity units", LimitedResource.Requests, "LCU", Units(context, block), MostReserved, "ELB User Guide: an LCU is 25 new connections a second, 3,000 active ones or 1 GB an hour; 15,000 can be reserved, and nobody promises more");
    }

    // The largest dimension counts. Those of the busiest hour, for each daily user.
    static Interval Units(LimitContext context, string block)
    {
        var flows = context.PerUser.Into(block).ToList();
        var opened = NewConnections.PerSecond(context.PerUser, flows) * context.Workload.PeakToAverage;
        var perHour = flows.Aggregate((Interval)0, (sum, flow) => sum + flow.Gigabytes) / Month.Hours * context.Workload.PeakToAverage;
        return (opened / ApplicationLoadBalancer.NewConnectionsPerSecond)
            .Combine(opened * context.Workload.ConnectionSeconds / ApplicationLoadBalancer.ActiveConnections, Math.Max)
            .Combine(perHour / ApplicationLoadBalancer.GigabytesPerHour, Math.Max);
    }
}
