using Blueprints.Scaling;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>What sets off a step scaling policy, and its steps.</summary>
static class StepAlarm
{
    const int MinuteSeconds = 60;

    public static string AdjustmentType(StepAdjustment adjustment) => adjustment switch
    {
        StepAdjustment.Change => "ChangeInCapacity",
        StepAdjustment.Percent => "PercentChangeInCapacity",
        _ => "ExactCapacity",
    };

    /// <summary>The steps: how far above the threshold, or below it when scaling in, each begins and ends.</summary>
    public static Props[] Steps(StepScaling step) => [.. step.Steps.Select((each, i) =>
    {
        decimal? far = i + 1 < step.Steps.Count ? step.Steps[i + 1].From : null;
        return step.Direction == ScalingDirection.Out
            ? new Props { ["ScalingAdjustment"] = each.Amount, ["MetricIntervalLowerBound"] = each.From, ["MetricIntervalUpperBound"] = far }
            : new Props { ["ScalingAdjustment"] = each.Amount, ["MetricIntervalLowerBound"] = -far, ["MetricIntervalUpperBound"] = -each.From };
    })];

    /// <summary>Makes the alarm. Its metric is the policy's own, or the one that AWS has for the servers.</summary>
    public static void Make(Construct scope, StepScaling step, string policy, MetricSource predefined)
    {
        var source = step.Maths is not null ? null : step.Custom is { } custom ? MetricSource.Of(custom) : predefined;
        new Props
        {
            ["AlarmDescription"] = $"Sets off scaling policy {step.Name}",
            ["ComparisonOperator"] = step.Direction == ScalingDirection.Out ? "GreaterThanOrEqualToThreshold" : "LessThanOrEqualToThreshold",
            ["Threshold"] = step.Threshold,
            ["EvaluationPeriods"] = step.Minutes,
            ["TreatMissingData"] = "missing",
            ["AlarmActions"] = new[] { policy },
            ["Namespace"] = source?.Namespace,
            ["MetricName"] = source?.Name,
            ["Statistic"] = source?.Statistic,
            ["Period"] = source is null ? null : MinuteSeconds,
            ["Dimensions"] = source?.Pairs,
            ["Metrics"] = step.Maths is { } maths ? Queries(maths) : null,
        }.Make(scope, $"{step.Name}-alarm", "AWS::CloudWatch::Alarm");
    }

    static Props[] Queries(MetricMaths maths)
    {
        var result = MetricSource.Result("result", maths.Expression);
        result["Label"] = "result";
        return [.. maths.Metrics.Select(query => MetricSource.Of(query.Metric).AlarmQuery(query.Id)), result];
    }
}
