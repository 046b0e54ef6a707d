using Blueprints.Compute;
using Blueprints.LoadBalancing;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>An Application Load Balancer scales by itself; what ends is the number of its targets. Source: ELB quotas, 1,000 targets for each load balancer.</summary>
sealed class LoadBalancerLimits : BlockLimits<LoadBalancerSpec>
{
    const decimal Targets = 1_000;

    protected override string Size(LimitContext context, string block, LoadBalancerSpec spec) => "scales by itself";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, LoadBalancerSpec spec)
    {
        var (perUser, floor) = ((Interval)0, 0m);
        foreach (var fleet in spec.Targets.Select(target => target.Fleet).Distinct())
        {
            if (!context.Blueprint.Blocks.TryGet<FleetSpec>(fleet, out var servers))
                continue;
            var needed = ServerSizes.Needed(context, fleet, servers, (servers.MinInstances, servers.MaxInstances), context.Shape(servers.InstanceType)?.VCpu ?? 0);
            (perUser, floor) = (perUser + needed.PerUser, floor + needed.Floor);
        }

        if (floor > 0)
            yield return context.Limit("targets", LimitedResource.Connections, "servers", new(perUser, floor), Targets, "Elastic Load Balancing quotas: 1,000 targets for each Application Load Balancer");
    }
}
