using System.Globalization;
using Blueprints.Scaling;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Inputs = Pulumi.Aws.CloudWatch.Inputs;

namespace Blueprints.Aws;

/// <summary>Step policies in the terms of alarms: bounds relative to the threshold, and the alarm itself.</summary>
static class StepAlarm
{
    const int MinuteSeconds = 60;

    /// <summary>The adjustment's name at AWS.</summary>
    public static string AdjustmentType(StepAdjustment adjustment) => adjustment switch
    {
        StepAdjustment.Change => "ChangeInCapacity",
        StepAdjustment.Percent => "PercentChangeInCapacity",
        _ => "ExactCapacity",
    };

    /// <summary>The steps with bounds relative to the threshold: positive when scaling out, negative when scaling in; the outermost is open.</summary>
    public static IEnumerable<(int Amount, string? Lower, string? Upper)> Bounds(StepScaling step)
    {
        for (var i = 0; i < step.Steps.Count; i++)
        {
            var near = Text(step.Steps[i].From);
            var far = i + 1 < step.Steps.Count ? Text(step.Steps[i + 1].From) : null;
            yield return step.Direction == ScalingDirection.Out
                ? (step.Steps[i].Amount, near, far)
                : (step.Steps[i].Amount, Negative(far), Negative(near));
        }
    }

    /// <summary>The alarm. Its metric is the policy's own, or the one that AWS has for the servers.</summary>
    public static CloudWatch.MetricAlarmArgs Describe(StepScaling step, Input<string> policy, MetricSource predefined)
    {
        var args = new CloudWatch.MetricAlarmArgs
        {
            AlarmDescription = $"Sets off scaling policy {step.Name}",
            ComparisonOperator = step.Direction == ScalingDirection.Out ? "GreaterThanOrEqualToThreshold" : "LessThanOrEqualToThreshold",
            Threshold = (double)step.Threshold,
            EvaluationPeriods = step.Minutes,
            TreatMissingData = "missing",
            AlarmActions = [policy],
        };
        if (step.Maths is { } maths)
        {
            args.MetricQueries = Queries(maths);
            return args;
        }

        var source = step.Custom is { } custom ? MetricSource.Of(custom) : predefined;
        (args.Namespace, args.MetricName, args.Statistic, args.Period) = (source.Namespace, source.Name, source.Statistic, MinuteSeconds);
        args.Dimensions = Map(source);
        return args;
    }

    /// <summary>A number as the provider wants it in texts.</summary>
    public static string Text(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    static Inputs.MetricAlarmMetricQueryArgs[] Queries(MetricMaths maths) =>
    [
        .. maths.Metrics.Select(query => new Inputs.MetricAlarmMetricQueryArgs
        {
            Id = query.Id,
            Metric = new Inputs.MetricAlarmMetricQueryMetricArgs
            {
                Namespace = query.Metric.Namespace,
                MetricName = query.Metric.Name,
                Stat = query.Metric.Statistic.ToString(),
                Period = MinuteSeconds,
                Dimensions = Map(MetricSource.Of(query.Metric)),
            },
        }),
        new() { Id = "result", Expression = maths.Expression, Label = "result", ReturnData = true },
    ];

    static InputMap<string> Map(MetricSource source)
    {
        var map = new InputMap<string>();
        foreach (var (name, value) in source.Dimensions)
            map.Add(name, value);
        return map;
    }

    static string? Negative(string? text) => text is null or "0" ? text : $"-{text}";
}
