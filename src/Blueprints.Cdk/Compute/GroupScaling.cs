using Amazon.CDK;
using Amazon.CDK.AWS.AutoScaling;
using Blueprints.Compute;
using Blueprints.Scaling;
using Constructs;
using ScalingPolicy = Blueprints.Scaling.ScalingPolicy;

namespace Blueprints.Cdk;

/// <summary>The scaling policies of a fleet's Auto Scaling group.</summary>
static class GroupScaling
{
    public static CfnResource Make(Construct scope, ScalingPolicy policy, CfnAutoScalingGroup group, ScalingTargets targets)
    {
        var props = new Props
        {
            ["AutoScalingGroupName"] = group.Ref,
            ["PolicyType"] = policy switch { PredictiveScaling => "PredictiveScaling", StepScaling => "StepScaling", _ => "TargetTrackingScaling" },
            ["TargetTrackingConfiguration"] = policy switch
            {
                TargetTracking tracking => Tracking(tracking, targets),
                QueueBacklog backlog => Tracking(backlog, group, targets),
                _ => null,
            },
            ["PredictiveScalingConfiguration"] = policy is PredictiveScaling predictive ? Predictive(predictive, targets) : null,
        };
        if (policy is StepScaling step)
            Describe(step, props);
        var made = props.Make(scope, $"scale-{policy.Name}", "AWS::AutoScaling::ScalingPolicy");
        if (policy is StepScaling alarmed)
            StepAlarm.Make(scope, alarmed, made.Ref, Predefined(alarmed, group, targets));
        return made;
    }

    public static CfnScheduledAction Make(Construct scope, ScheduledScaling schedule, CfnAutoScalingGroup group) => new(scope, $"schedule-{schedule.Name}", new CfnScheduledActionProps
    {
        AutoScalingGroupName = group.Ref,
        Recurrence = schedule.Cron,
        TimeZone = schedule.TimeZone,
        MinSize = schedule.Min,
        MaxSize = schedule.Max,
        DesiredCapacity = schedule.Desired,
        StartTime = schedule.Start,
        EndTime = schedule.End,
    });

    static void Describe(StepScaling step, Props props)
    {
        props["AdjustmentType"] = StepAlarm.AdjustmentType(step.Adjustment);
        props["MetricAggregationType"] = "Average";
        props["StepAdjustments"] = StepAlarm.Steps(step);
        props["MinAdjustmentMagnitude"] = step.MinMagnitude;
    }

    static MetricSource Predefined(StepScaling step, CfnAutoScalingGroup group, ScalingTargets targets) => step.Metric == ScalingMetric.CpuPercent || !step.IsPredefined
        ? new("AWS/EC2", "CPUUtilization", "Average", ("AutoScalingGroupName", group.Ref))
        : new("AWS/ApplicationELB", "RequestCountPerTarget", "Sum", ("TargetGroup", targets.TargetGroup(step.Name)));

    static Props Tracking(TargetTracking policy, ScalingTargets targets) => ScalingMetrics.Tracking(policy, FleetDefaults.PredefinedMetric(policy.Metric), targets);

    static Props Tracking(QueueBacklog backlog, CfnAutoScalingGroup group, ScalingTargets targets) => new()
    {
        ["TargetValue"] = backlog.MessagesPerInstance,
        ["DisableScaleIn"] = !backlog.ScaleIn,
        ["CustomizedMetricSpecification"] = new Props
        {
            ["Metrics"] = BacklogMetric.Queries(
                backlog, targets.Queue(backlog.Queue, backlog.Name), new("AWS/AutoScaling", "GroupInServiceInstances", "Average", ("AutoScalingGroupName", group.Ref))),
        },
    };

    static Props Predictive(PredictiveScaling policy, ScalingTargets targets) => new()
    {
        ["Mode"] = policy.Mode.ToString(),
        ["SchedulingBufferTime"] = policy.SchedulingBufferSeconds,
        ["MaxCapacityBreachBehavior"] = policy.MaxCapacityBufferPercent is null ? "HonorMaxCapacity" : "IncreaseMaxCapacity",
        ["MaxCapacityBuffer"] = policy.MaxCapacityBufferPercent,
        ["MetricSpecifications"] = new[]
        {
            new Props
            {
                ["TargetValue"] = policy.Target,
                ["PredefinedMetricPairSpecification"] = new Props
                {
                    ["PredefinedMetricType"] = policy.Metric == ScalingMetric.CpuPercent ? "ASGCPUUtilization" : "ALBRequestCount",
                    ["ResourceLabel"] = policy.Metric == ScalingMetric.RequestsPerTargetPerMinute ? targets.ResourceLabel(policy.Name) : null,
                },
            },
        },
    };
}
