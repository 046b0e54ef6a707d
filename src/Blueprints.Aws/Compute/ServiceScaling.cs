using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.Scaling;
using Pulumi;
using AppAutoScaling = Pulumi.Aws.AppAutoScaling;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Inputs = Pulumi.Aws.AppAutoScaling.Inputs;

namespace Blueprints.Aws;

/// <summary>The scaling of a container service by Application Auto Scaling: its range, policies, alarms and schedules.</summary>
sealed class ServiceScaling(string name, Output<string> cluster, Output<string> service, ScalingTargets targets, Func<InputList<Resource>?, CustomResourceOptions> child)
{
    const string Service = "ecs";
    const string Dimension = "ecs:service:DesiredCount";

    public AppAutoScaling.Target Range(ContainerServiceSpec spec) => new(name, new()
    {
        ServiceNamespace = Service,
        ScalableDimension = Dimension,
        ResourceId = Output.Tuple(cluster, service).Apply(both => $"service/{both.Item1}/{both.Item2}"),
        MinCapacity = spec.MinTasks,
        MaxCapacity = spec.MaxTasks,
    }, Ranged(spec));

    public ImmutableDictionary<string, AppAutoScaling.Policy> Policies(IEnumerable<ScalingPolicy> scaling, AppAutoScaling.Target range) =>
        scaling.Where(policy => policy is not ScheduledScaling).ToImmutableDictionary(policy => policy.Name, policy => Make(policy, range));

    public ImmutableDictionary<string, AppAutoScaling.ScheduledAction> Schedules(IEnumerable<ScalingPolicy> scaling, AppAutoScaling.Target range) =>
        scaling.OfType<ScheduledScaling>().ToImmutableDictionary(schedule => schedule.Name, schedule => Make(schedule, range));

    // Schedules move the range; a deployment must not move it back.
    CustomResourceOptions Ranged(ContainerServiceSpec spec)
    {
        var options = child(null);
        if (spec.Scaling.Any(policy => policy is ScheduledScaling))
            options.IgnoreChanges = ["minCapacity", "maxCapacity"];
        return options;
    }

    AppAutoScaling.Policy Make(ScalingPolicy scaling, AppAutoScaling.Target range)
    {
        var args = new AppAutoScaling.PolicyArgs { ServiceNamespace = Service, ScalableDimension = Dimension, ResourceId = range.ResourceId };
        switch (scaling)
        {
            case TargetTracking tracking:
                (args.PolicyType, args.TargetTrackingScalingPolicyConfiguration) = ("TargetTrackingScaling", Tracking(tracking));
                break;
            case QueueBacklog backlog:
                (args.PolicyType, args.TargetTrackingScalingPolicyConfiguration) = ("TargetTrackingScaling", Tracking(backlog));
                break;
            case PredictiveScaling predictive:
                (args.PolicyType, args.PredictiveScalingPolicyConfiguration) = ("PredictiveScaling", Predictive(predictive));
                break;
            case StepScaling step:
                (args.PolicyType, args.StepScalingPolicyConfiguration) = ("StepScaling", Steps(step));
                break;
        }

        var policy = new AppAutoScaling.Policy($"{name}-{scaling.Name}", args, child(null));
        if (scaling is StepScaling alarmed)
            _ = new CloudWatch.MetricAlarm($"{name}-{scaling.Name}", StepAlarm.Describe(alarmed, policy.Arn, Predefined(alarmed)), child(null));
        return policy;
    }

    AppAutoScaling.ScheduledAction Make(ScheduledScaling schedule, AppAutoScaling.Target range)
    {
        var action = new Inputs.ScheduledActionScalableTargetActionArgs();
        if (schedule.Min is { } min)
            action.MinCapacity = min;
        if (schedule.Max is { } max)
            action.MaxCapacity = max;
        var args = new AppAutoScaling.ScheduledActionArgs
        {
            ServiceNamespace = Service,
            ScalableDimension = Dimension,
            ResourceId = range.ResourceId,
            Schedule = CronSchedule.Parse(schedule.Cron)!.ToApplicationAutoScaling()!,
            Timezone = schedule.TimeZone,
            ScalableTargetAction = action,
        };
        if (schedule.Start is { } start)
            args.StartTime = start;
        if (schedule.End is { } end)
            args.EndTime = end;
        return new($"{name}-{schedule.Name}", args, child(null));
    }

    Inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs Tracking(TargetTracking policy)
    {
        var args = new Inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs { TargetValue = (double)policy.Target, DisableScaleIn = !policy.ScaleIn };
        if (policy.Maths is { } maths)
        {
            args.CustomizedMetricSpecification = Customised(
                [.. maths.Metrics.Select(query => Query(query.Id, MetricSource.Of(query.Metric))), new() { Id = "result", Expression = maths.Expression, ReturnData = true }]);
        }
        else if (policy.Custom is { } custom)
        {
            args.CustomizedMetricSpecification = Custom(custom);
        }
        else
        {
            var requests = policy.Metric == ScalingMetric.RequestsPerTargetPerMinute;
            var metric = new Inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs
            {
                PredefinedMetricType = requests ? "ALBRequestCountPerTarget" : "ECSServiceAverageCPUUtilization",
            };
            if (requests)
                metric.ResourceLabel = targets.ResourceLabel(policy.Name);
            args.PredefinedMetricSpecification = metric;
        }

        return args;
    }

    // How many tasks run is the number of samples of their CPU in a minute: a metric that costs nothing.
    Inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs Tracking(QueueBacklog backlog) => new()
    {
        TargetValue = (double)backlog.MessagesPerInstance,
        DisableScaleIn = !backlog.ScaleIn,
        CustomizedMetricSpecification = Customised(
        [
            .. BacklogMetric.Queue(targets.Queue(backlog.Queue, backlog.Name)).Select(source => Query(source.Id, source.Source)),
            Query("instances", Own("CPUUtilization", "SampleCount")),
            new() { Id = "backlog", Expression = BacklogMetric.Expression(backlog), ReturnData = true },
        ]),
    };

    Inputs.PolicyPredictiveScalingPolicyConfigurationArgs Predictive(PredictiveScaling policy)
    {
        var requests = policy.Metric == ScalingMetric.RequestsPerTargetPerMinute;
        var pair = new Inputs.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationPredefinedMetricPairSpecificationArgs
        {
            PredefinedMetricType = requests ? "ALBRequestCount" : "ECSServiceCPUUtilization",
        };
        if (requests)
            pair.ResourceLabel = targets.ResourceLabel(policy.Name);
        var args = new Inputs.PolicyPredictiveScalingPolicyConfigurationArgs
        {
            Mode = policy.Mode.ToString(),
            SchedulingBufferTime = policy.SchedulingBufferSeconds,
            MaxCapacityBreachBehavior = policy.MaxCapacityBufferPercent is null ? "HonorMaxCapacity" : "IncreaseMaxCapacity",
            MetricSpecifications =
            [
                new Inputs.PolicyPredictiveScalingPolicyConfigurationMetricSpecificationArgs
                {
                    TargetValue = StepAlarm.Text(policy.Target),
                    PredefinedMetricPairSpecification = pair,
                },
            ],
        };
        if (policy.MaxCapacityBufferPercent is { } buffer)
            args.MaxCapacityBuffer = buffer;
        return args;
    }

    static Inputs.PolicyStepScalingPolicyConfigurationArgs Steps(StepScaling step)
    {
        var args = new Inputs.PolicyStepScalingPolicyConfigurationArgs
        {
            AdjustmentType = StepAlarm.AdjustmentType(step.Adjustment),
            MetricAggregationType = "Average",
            StepAdjustments = StepAlarm.Bounds(step).Select(bounds => Adjustment(bounds.Amount, bounds.Lower, bounds.Upper)).ToArray(),
        };
        if (step.MinMagnitude is { } magnitude)
            args.MinAdjustmentMagnitude = magnitude;
        return args;
    }

    static Inputs.PolicyStepScalingPolicyConfigurationStepAdjustmentArgs Adjustment(int amount, string? lower, string? upper)
    {
        var args = new Inputs.PolicyStepScalingPolicyConfigurationStepAdjustmentArgs { ScalingAdjustment = amount };
        if (lower is not null)
            args.MetricIntervalLowerBound = lower;
        if (upper is not null)
            args.MetricIntervalUpperBound = upper;
        return args;
    }

    MetricSource Predefined(StepScaling step) => step.Metric == ScalingMetric.CpuPercent || !step.IsPredefined
        ? Own("CPUUtilization", "Average")
        : new("AWS/ApplicationELB", "RequestCountPerTarget", "Sum", new() { ["TargetGroup"] = targets.TargetGroup(step.Name) });

    MetricSource Own(string metric, string statistic) => new("AWS/ECS", metric, statistic, new() { ["ClusterName"] = cluster, ["ServiceName"] = service });

    static Inputs.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationArgs Custom(CustomMetric metric) => new()
    {
        Namespace = metric.Namespace,
        MetricName = metric.Name,
        Statistic = metric.Statistic.ToString(),
        Dimensions = metric.Dimensions
            .Select(dimension => new Inputs.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationDimensionArgs { Name = dimension.Name, Value = dimension.Value }).ToArray(),
    };

    static Inputs.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationArgs Customised(
        Inputs.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricArgs[] metrics) => new() { Metrics = metrics };

    static Inputs.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricArgs Query(string id, MetricSource source) => new()
    {
        Id = id,
        ReturnData = false,
        MetricStat = new Inputs.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricMetricStatArgs
        {
            Stat = source.Statistic,
            Metric = new Inputs.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricMetricStatMetricArgs
            {
                Namespace = source.Namespace,
                MetricName = source.Name,
                Dimensions = source.Dimensions
                    .Select(dimension => new Inputs.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricMetricStatMetricDimensionArgs
                    {
                        Name = dimension.Key,
                        Value = dimension.Value,
                    }).ToArray(),
            },
        },
    };
}
