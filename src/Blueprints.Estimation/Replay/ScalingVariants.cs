using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.Scaling;
using Blueprints.Simulation.Demand;

namespace Blueprints.Estimation.Replay;

/// <summary>Gives the servers of a design another way to scale. The result is a design like any other: it can be priced, written down and deployed.</summary>
public static class ScalingVariants
{
    const decimal UsualTarget = 60;

    /// <summary>A blueprint whose fleets and container services scale in one way. Workers that follow a queue's backlog keep doing so, and what does not scale stays.</summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <param name="variant">The way.</param>
    /// <param name="tiers">The blueprint's tiers, from <see cref="ReplayTiers.Of"/>: what one server does.</param>
    /// <param name="demand">Requests of users: what schedules are made for.</param>
    public static Blueprint Apply(Blueprint blueprint, ScalingVariant variant, ImmutableArray<ReplayTier> tiers, DemandSeries demand)
    {
        if (variant == ScalingVariant.Design)
            return blueprint;
        return blueprint with
        {
            Blocks = [.. blueprint.Blocks.Select(block => block.Spec is IServerSpec servers && Scales(block.Spec, servers) ? block with { Spec = Scaled(block, servers, variant, tiers, demand) } : block)],
        };
    }

    static bool Scales(BlockSpec spec, IServerSpec servers) => !servers.Scaling.OfType<QueueBacklog>().Any() && Range(spec) is var (min, max) && min < max;

    static (int Min, int Max) Range(BlockSpec spec) => spec switch
    {
        FleetSpec fleet => (fleet.MinInstances, fleet.MaxInstances),
        ContainerServiceSpec service => (service.MinTasks, service.MaxTasks),
        _ => default,
    };

    static BlockSpec Scaled(Block block, IServerSpec servers, ScalingVariant variant, ImmutableArray<ReplayTier> tiers, DemandSeries demand)
    {
        var target = servers.Scaling.OfType<TargetTracking>().Where(policy => policy is { IsPredefined: true, Metric: ScalingMetric.CpuPercent }).Select(policy => policy.Target).DefaultIfEmpty(UsualTarget).Min();
        var (min, max) = Range(block.Spec);
        var mine = tiers.Where(tier => tier.Block == block.Name).ToList();
        return With(block.Spec, variant == ScalingVariant.Fixed ? max : min, Policies(variant, target, () => new ScheduleMaker(mine, demand, (double)target / 100, min, max).Actions()));
    }

    internal static ValueList<ScalingPolicy> Policies(ScalingVariant variant, decimal target, Func<IEnumerable<ScheduledScaling>> schedule) => variant switch
    {
        ScalingVariant.Tracking => [new TargetTracking { Target = target }],
        ScalingVariant.Step =>
        [
            new StepScaling { Name = "out", Threshold = target, Adjustment = StepAdjustment.Percent, Steps = target < 85 ? [new(0, 20), new(15, 50)] : [new(0, 20)] },
            new StepScaling { Name = "in", Direction = ScalingDirection.In, Threshold = Math.Round(target / 2), Minutes = 15, Adjustment = StepAdjustment.Percent, Steps = [new(0, -10)] },
        ],
        ScalingVariant.Scheduled => [new TargetTracking { Target = target }, .. schedule()],
        ScalingVariant.Predictive => [new TargetTracking { Target = target }, new PredictiveScaling { Mode = PredictiveMode.ForecastAndScale, Target = target }],
        _ => [],
    };

    static BlockSpec With(BlockSpec spec, int min, ValueList<ScalingPolicy> policies) => spec switch
    {
        FleetSpec fleet => fleet with { MinInstances = min, Scaling = policies },
        ContainerServiceSpec service => service with { MinTasks = min, Scaling = policies },
        _ => spec,
    };
}
