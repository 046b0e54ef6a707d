using Amazon.CDK;
using Blueprints.Compute;
using Blueprints.Scaling;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>The scaling of a container service's tasks.</summary>
sealed class ServiceScaling(Construct scope, string cluster, string service, ScalingTargets targets)
{
    const string Service = "ecs";
    const string Dimension = "ecs:service:DesiredCount";

    /// <summary>The range, and what moves it by the clock: CloudFormation has schedules as a part of it.</summary>
    public CfnResource Range(ContainerServiceSpec spec) => new Props
    {
        ["ServiceNamespace"] = Service,
        ["ScalableDimension"] = Dimension,
        ["ResourceId"] = $"service/{cluster}/{service}",
        ["MinCapacity"] = spec.MinTasks,
        ["MaxCapacity"] = spec.MaxTasks,
        ["ScheduledActions"] = spec.Scaling.OfType<ScheduledScaling>().Any() ? spec.Scaling.OfType<ScheduledScaling>().Select(Describe) : null,
    }.Make(scope, "tasks", "AWS::ApplicationAutoScaling::ScalableTarget");

    public CfnResource Make(ScalingPolicy scaling, CfnResource range)
    {
        var policy = new Props
        {
            ["PolicyName"] = scaling.Name,
            ["ScalingTargetId"] = range.Ref,
            ["PolicyType"] = scaling switch { PredictiveScaling => "PredictiveScaling", StepScaling => "StepScaling", _ => "TargetTrackingScaling" },
            ["TargetTrackingScalingPolicyConfiguration"] = scaling switch { TargetTracking tracking => Tracking(tracking), QueueBacklog backlog => Tracking(backlog), _ => null },
            ["PredictiveScalingPolicyConfiguration"] = scaling is PredictiveScaling predictive ? Predictive(predictive) : null,
            ["StepScalingPolicyConfiguration"] = scaling is not StepScaling step ? null : new Props
            {
                ["AdjustmentType"] = StepAlarm.AdjustmentType(step.Adjustment),
                ["MetricAggregationType"] = "Average",
                ["StepAdjustments"] = StepAlarm.Steps(step),
                ["MinAdjustmentMagnitude"] = step.MinMagnitude,
            },
        }.Make(scope, $"scale-{scaling.Name}", "AWS::ApplicationAutoScaling::ScalingPolicy");
        if (scaling is StepScaling alarmed)
            StepAlarm.Make(scope, alarmed, policy.Ref, Predefined(alarmed));
        return policy;
    }

    static Props Describe(ScheduledScaling schedule) => new()
    {
        ["ScheduledActionName"] = schedule.Name,
        ["Schedule"] = CronSchedule.Parse(schedule.Cron)!.ToApplicationAutoScaling(),
        ["Timezone"] = schedule.TimeZone,
        ["StartTime"] = schedule.Start,
        ["EndTime"] = schedule.End,
        ["ScalableTargetAction"] = new Props { ["MinCapacity"] = schedule.Min, ["MaxCapacity"] = schedule.Max },
    };

    Props Tracking(TargetTracking policy) => ScalingMetrics.Tracking(
        policy, policy.Metric == ScalingMetric.RequestsPerTargetPerMinute ? "ALBRequestCountPerTarget" : "ECSServiceAverageCPUUtilization", targets);

    // How many tasks run is the number of samples of their CPU in a minute: a metric that costs nothing.
    Props Tracking(QueueBacklog backlog) => new()
    {
        ["TargetValue"] = backlog.MessagesPerInstance,
        ["DisableScaleIn"] = !backlog.ScaleIn,
        ["CustomizedMetricSpecification"] = new Props { ["Metrics"] = BacklogMetric.Queries(backlog, targets.Queue(backlog.Queue, backlog.Name), Own("CPUUtilization", "SampleCount")) },
    };

    Props Predictive(PredictiveScaling policy)
    {
        var requests = policy.Metric == ScalingMetric.RequestsPerTargetPerMinute;
        return new()
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
                        ["PredefinedMetricType"] = requests ? "ALBRequestCount" : "ECSServiceCPUUtilization",
                        ["ResourceLabel"] = requests ? targets.ResourceLabel(policy.Name) : null,
                    },
                },
            },
        };
    }

    MetricSource Predefined(StepScaling step) => step.Metric == ScalingMetric.CpuPercent || !step.IsPredefined
        ? Own("CPUUtilization", "Average")
        : new("AWS/ApplicationELB", "RequestCountPerTarget", "Sum", ("TargetGroup", targets.TargetGroup(step.Name)));

    MetricSource Own(string metric, string statistic) => new("AWS/ECS", metric, statistic, ("ClusterName", cluster), ("ServiceName", service));
}
