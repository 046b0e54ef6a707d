using Blueprints.Compute;
using Blueprints.Scaling;
using Pulumi;
using AutoScaling = Pulumi.Aws.AutoScaling;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Inputs = Pulumi.Aws.AutoScaling.Inputs;

namespace Blueprints.Aws;

/// <summary>Scaling policies as EC2 Auto Scaling takes them.</summary>
static class GroupScaling
{
    public static AutoScaling.PolicyArgs Describe(ScalingPolicy policy, Input<string> group, ScalingTargets targets)
    {
        var args = new AutoScaling.PolicyArgs { AutoscalingGroupName = group };
        switch (policy)
        {
            case TargetTracking tracking:
                args.PolicyType = "TargetTrackingScaling";
                args.TargetTrackingConfiguration = Tracking(tracking, targets);
                break;
            case QueueBacklog backlog:
                args.PolicyType = "TargetTrackingScaling";
                args.TargetTrackingConfiguration = Tracking(backlog, group, targets);
                break;
            case PredictiveScaling predictive:
                args.PolicyType = "PredictiveScaling";
                args.PredictiveScalingConfiguration = Predictive(predictive, targets);
                break;
            case StepScaling step:
                Describe(step, args);
                break;
        }

        return args;
    }

    /// <summary>The sizes and times of a schedule; -1 is the provider's "leave it".</summary>
    public static AutoScaling.ScheduleArgs Describe(ScheduledScaling schedule, Input<string> group)
    {
        var args = new AutoScaling.ScheduleArgs
        {
            AutoscalingGroupName = group,
            ScheduledActionName = schedule.Name,
            Recurrence = schedule.Cron,
            TimeZone = schedule.TimeZone,
            MinSize = schedule.Min ?? -1,
            MaxSize = schedule.Max ?? -1,
            DesiredCapacity = schedule.Desired ?? -1,
        };
        if (schedule.Start is { } start)
            args.StartTime = start;
        if (schedule.End is { } end)
            args.EndTime = end;
        return args;
    }

    /// <summary>The alarm that sets a step policy off.</summary>
    public static CloudWatch.MetricAlarmArgs Alarm(StepScaling step, AutoScaling.Policy policy, Input<string> group, ScalingTargets targets) =>
        StepAlarm.Describe(step, policy.Arn, step.Metric == ScalingMetric.CpuPercent
            ? new("AWS/EC2", "CPUUtilization", "Average", new() { ["AutoScalingGroupName"] = group })
            : new("AWS/ApplicationELB", "RequestCountPerTarget", "Sum", new() { ["TargetGroup"] = targets.TargetGroup(step.Name) }));

    static void Describe(StepScaling step, AutoScaling.PolicyArgs args)
    {
        args.PolicyType = "StepScaling";
        args.AdjustmentType = StepAlarm.AdjustmentType(step.Adjustment);
        args.MetricAggregationType = "Average";
        args.StepAdjustments = StepAlarm.Bounds(step)
            .Select(bounds => Adjustment(bounds.Amount, bounds.Lower, bounds.Upper)).ToArray();
        if (step.MinMagnitude is { } magnitude)
            args.MinAdjustmentMagnitude = magnitude;
    }

    static Inputs.PolicyStepAdjustmentArgs Adjustment(int amount, string? lower, string? upper)
    {
        var args = new Inputs.PolicyStepAdjustmentArgs { ScalingAdjustment = amount };
        if (lower is not null)
            args.MetricIntervalLowerBound = lower;
        if (upper is not null)
            args.MetricIntervalUpperBound = upper;
        return args;
    }

    static Inputs.PolicyTargetTrackingConfigurationArgs Tracking(TargetTracking policy, ScalingTargets targets)
    {
        var args = new Inputs.PolicyTargetTrackingConfigurationArgs { TargetValue = (double)policy.Target, DisableScaleIn = !policy.ScaleIn };
        if (policy.Maths is { } maths)
            args.CustomizedMetricSpecification = new Inputs.PolicyTargetTrackingConfigurationCustomizedMetricSpecificationArgs { Metrics = Queries(maths) };
        else if (policy.Custom is { } custom)
            args.CustomizedMetricSpecification = Custom(custom);
        else
            args.PredefinedMetricSpecification = Predefined(policy, targets);
        return args;
    }

    static Inputs.PolicyTargetTrackingConfigurationPredefinedMetricSpecificationArgs Predefined(TargetTracking policy, ScalingTargets targets)
    {
        var metric = new Inputs.PolicyTargetTrackingConfigurationPredefinedMetricSpecificationArgs { PredefinedMetricType = FleetDefaults.PredefinedMetric(policy.Metric) };
        if (policy.Metric == ScalingMetric.RequestsPerTargetPerMinute)
            metric.ResourceLabel = targets.ResourceLabel(policy.Name);
        return metric;
    }

    static Inputs.PolicyTargetTrackingConfigurationCustomizedMetricSpecificationArgs Custom(CustomMetric metric) => new()
    {
        Namespace = metric.Namespace,
        MetricName = metric.Name,
        Statistic = metric.Statistic.ToString(),
        MetricDimensions = metric.Dimensions
            .Select(dimension => new Inputs.PolicyTargetTrackingConfigurationCustomizedMetricSpecificationMetricDimensionArgs { Name = dimension.Name, Value = dimension.Value }).ToArray(),
    };

    static Inputs.PolicyTargetTrackingConfigurationCustomizedMetricSpecificationMetricArgs[] Queries(MetricMaths maths) =>
    [
        .. maths.Metrics.Select(query => Query(query.Id, MetricSource.Of(query.Metric))),
        new() { Id = "result", Expression = maths.Expression, ReturnData = true },
    ];

    static Inputs.PolicyTargetTrackingConfigurationArgs Tracking(QueueBacklog backlog, Input<string> group, ScalingTargets targets) => new()
    {
        TargetValue = (double)backlog.MessagesPerInstance,
        DisableScaleIn = !backlog.ScaleIn,
        CustomizedMetricSpecification = new Inputs.PolicyTargetTrackingConfigurationCustomizedMetricSpecificationArgs
        {
            Metrics =
            [
                .. BacklogMetric.Queue(targets.Queue(backlog.Queue, backlog.Name)).Select(source => Query(source.Id, source.Source)),
                Query("instances", new("AWS/AutoScaling", "GroupInServiceInstances", "Average", new() { ["AutoScalingGroupName"] = group })),
                new Inputs.PolicyTargetTrackingConfigurationCustomizedMetricSpecificationMetricArgs { Id = "backlog", Expression = BacklogMetric.Expression(backlog), ReturnData = true },
            ],
        },
    };

    static Inputs.PolicyTargetTrackingConfigurationCustomizedMetricSpecificationMetricArgs Query(string id, MetricSource source) => new()
    {
        Id = id,
        ReturnData = false,
        MetricStat = new Inputs.PolicyTargetTrackingConfigurationCustomizedMetricSpecificationMetricMetricStatArgs
        {
            Stat = source.Statistic,
            Metric = new Inputs.PolicyTargetTrackingConfigurationCustomizedMetricSpecificationMetricMetricStatMetricArgs
            {
                Namespace = source.Namespace,
                MetricName = source.Name,
                Dimensions = source.Dimensions
                    .Select(dimension => new Inputs.PolicyTargetTrackingConfigurationCustomizedMetricSpecificationMetricMetricStatMetricDimensionArgs { Name = dimension.Key, Value = dimension.Value })
                    .ToArray(),
            },
        },
    };

    static Inputs.PolicyPredictiveScalingConfigurationArgs Predictive(PredictiveScaling policy, ScalingTargets targets)
    {
        var pair = new Inputs.PolicyPredictiveScalingConfigurationMetricSpecificationPredefinedMetricPairSpecificationArgs
        {
            PredefinedMetricType = policy.Metric == ScalingMetric.CpuPercent ? "ASGCPUUtilization" : "ALBRequestCount",
        };
        if (policy.Metric == ScalingMetric.RequestsPerTargetPerMinute)
            pair.ResourceLabel = targets.ResourceLabel(policy.Name);
        var args = new Inputs.PolicyPredictiveScalingConfigurationArgs
        {
            Mode = policy.Mode.ToString(),
            SchedulingBufferTime = StepAlarm.Text(policy.SchedulingBufferSeconds),
            MaxCapacityBreachBehavior = policy.MaxCapacityBufferPercent is null ? "HonorMaxCapacity" : "IncreaseMaxCapacity",
            MetricSpecification = new Inputs.PolicyPredictiveScalingConfigurationMetricSpecificationArgs
            {
                TargetValue = (double)policy.Target,
                PredefinedMetricPairSpecification = pair,
            },
        };
        if (policy.MaxCapacityBufferPercent is { } buffer)
            args.MaxCapacityBuffer = StepAlarm.Text(buffer);
        return args;
    }
}
