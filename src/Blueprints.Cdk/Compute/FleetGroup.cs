using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.AutoScaling;
using Amazon.CDK.AWS.EC2;
using Blueprints.Compute;
using Blueprints.Scaling;
using LifecycleHook = Blueprints.Compute.LifecycleHook;
using LifecycleTransition = Blueprints.Compute.LifecycleTransition;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>The Auto Scaling group of a fleet.</summary>
static class FleetGroup
{
    const int DaySeconds = 86_400;

    public static CfnAutoScalingGroupProps Of(string name, FleetSpec spec, WebFleetProps wiring, CfnLaunchTemplate template)
    {
        var launch = new CfnAutoScalingGroup.LaunchTemplateSpecificationProperty { LaunchTemplateId = template.Ref, Version = template.AttrLatestVersionNumber };
        var lifecycle = spec.Lifecycle;
        return new()
        {
            MinSize = Text(spec.MinInstances),
            MaxSize = Text(spec.MaxInstances),
            VpcZoneIdentifier = spec.PublicAddresses ? [.. wiring.Network.PublicSubnetIds] : [.. wiring.Network.PrivateSubnetIds],
            TargetGroupArns = wiring.Targets.IsEmpty ? null : [.. wiring.Targets.Select(target => target.TargetGroupArn)],
            HealthCheckType = FleetDefaults.HealthChecks(spec, !wiring.Targets.IsEmpty),
            HealthCheckGracePeriod = FleetDefaults.HealthCheckGraceSeconds(spec),
            DefaultInstanceWarmup = spec.WarmUpSeconds,
            LaunchTemplate = spec.Mix is null ? launch : null,
            MixedInstancesPolicy = spec.Mix is { } mix ? GroupMix.Of(mix, launch) : null,
            CapacityRebalance = spec.Mix?.CapacityRebalance,
            InstanceMaintenancePolicy = lifecycle is null ? null : new CfnAutoScalingGroup.InstanceMaintenancePolicyProperty
            {
                MinHealthyPercentage = lifecycle.MinHealthyPercent,
                MaxHealthyPercentage = lifecycle.MaxHealthyPercent,
            },
            NewInstancesProtectedFromScaleIn = lifecycle?.ProtectFromScaleIn,
            MaxInstanceLifetime = lifecycle?.MaxLifetimeDays * DaySeconds,
            TerminationPolicies = lifecycle is { TerminationPolicies.Count: > 0 } ? [.. lifecycle.TerminationPolicies.Select(policy => policy.ToString())] : null,
            LifecycleHookSpecificationList = lifecycle is { Hooks.Count: > 0 } ? lifecycle.Hooks.Select(Hook).ToArray() : null,
            // The backlog is divided by the instances in service, a metric that groups publish only when asked, for nothing.
            MetricsCollection = spec.Scaling.Any(policy => policy is QueueBacklog)
                ? new[] { new CfnAutoScalingGroup.MetricsCollectionProperty { Granularity = "1Minute", Metrics = ["GroupInServiceInstances"] } }
                : null,
            Tags = [new CfnAutoScalingGroup.TagPropertyProperty { Key = "Name", Value = name, PropagateAtLaunch = false }],
        };
    }

    /// <summary>How CloudFormation replaces instances: one at a time, where it can with all others serving. Schedules move the range, and a deployment must not move it back.</summary>
    public static CfnUpdatePolicy Update(FleetSpec spec) => new()
    {
        AutoScalingRollingUpdate = new CfnAutoScalingRollingUpdate { MaxBatchSize = 1, MinInstancesInService = Math.Min(spec.MinInstances, spec.MaxInstances - 1) },
        AutoScalingScheduledAction = spec.Scaling.Any(policy => policy is ScheduledScaling) ? new CfnAutoScalingScheduledAction { IgnoreUnmodifiedGroupSizeProperties = true } : null,
    };

    /// <summary>What CloudFormation has as resources beside the group.</summary>
    public static void AddParts(Construct scope, FleetSpec spec, CfnAutoScalingGroup group)
    {
        if (spec.WarmPool is not { } pool)
            return;
        _ = new CfnWarmPool(scope, "warm-pool", new CfnWarmPoolProps
        {
            AutoScalingGroupName = group.Ref,
            PoolState = pool.State.ToString(),
            MinSize = pool.MinSize,
            MaxGroupPreparedCapacity = pool.MaxPrepared,
            InstanceReusePolicy = new CfnWarmPool.InstanceReusePolicyProperty { ReuseOnScaleIn = pool.ReuseOnScaleIn },
        });
    }

    static CfnAutoScalingGroup.LifecycleHookSpecificationProperty Hook(LifecycleHook hook) => new()
    {
        LifecycleHookName = hook.Name,
        LifecycleTransition = hook.Transition == LifecycleTransition.Launching ? "autoscaling:EC2_INSTANCE_LAUNCHING" : "autoscaling:EC2_INSTANCE_TERMINATING",
        HeartbeatTimeout = hook.TimeoutSeconds,
        DefaultResult = hook.ContinueOnTimeout ? "CONTINUE" : "ABANDON",
    };

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
