using Blueprints.LoadBalancing;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>An Application Load Balancer scales by itself; what ends is the number of its targets. Source: ELB quotas, 1,000 targets for each load balancer.</summary>
sealed class LoadBalancerLimits : BlockLimits<LoadBalancerSpec>
{
    const decimal Targets = 1_000;

    protected override string Size(LimitContext context, string block, LoadBalancerSpec spec) => "scales by itself";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, LoadBalancerSpec spec)
    {
        if (ServerSizes.Needed(context, spec.Targets.Select(target => target.Fleet)) is { Floor: > 0 } needed)
            yield return context.Limit("targets", LimitedResource.Connections, "servers", needed, Targets, "Elastic Load Balancing quotas: 1,000 targets for each Application Load Balancer");
    }
}
