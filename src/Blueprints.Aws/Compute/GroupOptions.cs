using Blueprints.Compute;
using Pulumi;
using AutoScaling = Pulumi.Aws.AutoScaling;
using Inputs = Pulumi.Aws.AutoScaling.Inputs;

namespace Blueprints.Aws;

/// <summary>The options of a fleet as an Auto Scaling group takes them; what a spec does not say is left to AWS.</summary>
static class GroupOptions
{
    const int DaySeconds = 86_400;

    public static void Apply(FleetSpec spec, AutoScaling.GroupArgs args)
    {
        if (spec.WarmPool is { } pool)
            args.WarmPool = Pool(pool);
        if (spec.Lifecycle is { } lifecycle)
            Apply(lifecycle, args);
        if (spec.Scaling.Any(policy => policy is Scaling.QueueBacklog))
        {
            // The backlog is divided by the instances in service, a metric that groups publish only when asked, for nothing.
            args.EnabledMetrics = [AutoScaling.Metric.GroupInServiceInstances];
            args.MetricsGranularity = "1Minute";
        }
    }

    public static Inputs.GroupInstanceRefreshArgs Refresh(FleetSpec spec) => new()
    {
        Strategy = "Rolling",
        Preferences = spec.Refresh is { } refresh
            ? Preferences(refresh)
            // New instances serve before old ones go, even in a fleet of one.
            : new Inputs.GroupInstanceRefreshPreferencesArgs { MinHealthyPercentage = 100, MaxHealthyPercentage = 200 },
    };

    public static Inputs.GroupMixedInstancesPolicyArgs Mix(InstanceMix mix, Input<string> template, Input<string> version)
    {
        var launch = new Inputs.GroupMixedInstancesPolicyLaunchTemplateArgs
        {
            LaunchTemplateSpecification = new Inputs.GroupMixedInstancesPolicyLaunchTemplateLaunchTemplateSpecificationArgs { LaunchTemplateId = template, Version = version },
        };
        if (mix.Requirements is { } requirements)
            launch.Overrides = [new Inputs.GroupMixedInstancesPolicyLaunchTemplateOverrideArgs { InstanceRequirements = Requirements(requirements) }];
        else if (mix.Types.Count > 0)
            launch.Overrides = mix.Types.Select(Override).ToArray();
        return new()
        {
            LaunchTemplate = launch,
            InstancesDistribution = new Inputs.GroupMixedInstancesPolicyInstancesDistributionArgs
            {
                // Attributes have no order to prefer by.
                OnDemandAllocationStrategy = mix.Requirements is null ? "prioritized" : "lowest-price",
                OnDemandBaseCapacity = mix.OnDemandBase,
                OnDemandPercentageAboveBaseCapacity = mix.OnDemandPercent,
                SpotAllocationStrategy = FleetDefaults.SpotStrategy(mix.SpotAllocation),
            },
        };
    }

    static void Apply(InstanceLifecycle lifecycle, AutoScaling.GroupArgs args)
    {
        args.InstanceMaintenancePolicy = new Inputs.GroupInstanceMaintenancePolicyArgs
        {
            MinHealthyPercentage = lifecycle.MinHealthyPercent,
            MaxHealthyPercentage = lifecycle.MaxHealthyPercent,
        };
        args.ProtectFromScaleIn = lifecycle.ProtectFromScaleIn;
        if (lifecycle.MaxLifetimeDays is { } days)
            args.MaxInstanceLifetime = days * DaySeconds;
        if (lifecycle.TerminationPolicies.Count > 0)
            args.TerminationPolicies = lifecycle.TerminationPolicies.Select(policy => policy.ToString()).ToArray();
        if (lifecycle.Hooks.Count > 0)
            args.InitialLifecycleHooks = lifecycle.Hooks.Select(Hook).ToArray();
    }

    static Inputs.GroupInitialLifecycleHookArgs Hook(LifecycleHook hook) => new()
    {
        Name = hook.Name,
        LifecycleTransition = hook.Transition == LifecycleTransition.Launching ? "autoscaling:EC2_INSTANCE_LAUNCHING" : "autoscaling:EC2_INSTANCE_TERMINATING",
        HeartbeatTimeout = hook.TimeoutSeconds,
        DefaultResult = hook.ContinueOnTimeout ? "CONTINUE" : "ABANDON",
    };

    static Inputs.GroupWarmPoolArgs Pool(WarmPool pool)
    {
        var args = new Inputs.GroupWarmPoolArgs
        {
            PoolState = pool.State.ToString(),
            MinSize = pool.MinSize,
            InstanceReusePolicy = new Inputs.GroupWarmPoolInstanceReusePolicyArgs { ReuseOnScaleIn = pool.ReuseOnScaleIn },
        };
        if (pool.MaxPrepared is { } prepared)
            args.MaxGroupPreparedCapacity = prepared;
        return args;
    }

    static Inputs.GroupInstanceRefreshPreferencesArgs Preferences(InstanceRefresh refresh)
    {
        var args = new Inputs.GroupInstanceRefreshPreferencesArgs
        {
            MinHealthyPercentage = refresh.MinHealthyPercent,
            MaxHealthyPercentage = refresh.MaxHealthyPercent,
            AutoRollback = refresh.AutoRollback,
            SkipMatching = refresh.SkipMatching,
        };
        if (refresh.Alarms.Count > 0)
            args.AlarmSpecification = new Inputs.GroupInstanceRefreshPreferencesAlarmSpecificationArgs { Alarms = refresh.Alarms.ToArray() };
        if (refresh.Checkpoints.Count > 0)
        {
            args.CheckpointPercentages = refresh.Checkpoints.ToArray();
            args.CheckpointDelay = StepAlarm.Text(refresh.CheckpointDelaySeconds);
        }

        return args;
    }

    static Inputs.GroupMixedInstancesPolicyLaunchTemplateOverrideArgs Override(InstanceChoice choice) =>
        new() { InstanceType = choice.InstanceType, WeightedCapacity = StepAlarm.Text(choice.Weight) };

    static Inputs.GroupMixedInstancesPolicyLaunchTemplateOverrideInstanceRequirementsArgs Requirements(InstanceRequirements requirements)
    {
        var vcpus = new Inputs.GroupMixedInstancesPolicyLaunchTemplateOverrideInstanceRequirementsVcpuCountArgs { Min = requirements.MinVcpus };
        if (requirements.MaxVcpus is { } maxVcpus)
            vcpus.Max = maxVcpus;
        var memory = new Inputs.GroupMixedInstancesPolicyLaunchTemplateOverrideInstanceRequirementsMemoryMibArgs { Min = requirements.MinMemoryMiB };
        if (requirements.MaxMemoryMiB is { } maxMemory)
            memory.Max = maxMemory;
        return new()
        {
            VcpuCount = vcpus,
            MemoryMib = memory,
            BurstablePerformance = requirements.Burstable ? "included" : "excluded",
            InstanceGenerations = requirements.CurrentGenerationOnly ? ["current"] : ["current", "previous"],
            ExcludedInstanceTypes = requirements.ExcludedTypes.ToArray(),
            OnDemandMaxPricePercentageOverLowestPrice = requirements.OnDemandPriceProtectionPercent,
            SpotMaxPricePercentageOverLowestPrice = requirements.SpotPriceProtectionPercent,
        };
    }
}
