using Blueprints.Observability;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Inputs = Pulumi.Aws.CloudWatch.Inputs;

namespace Blueprints.Aws;

/// <summary>How the alarm of a signal is told to CloudWatch: on its metric, or on what per cent it is of another.</summary>
sealed class SignalAlarm(Signal signal, DeployedIdentities known)
{
    readonly SignalLimit _limit = signal.Limit!;

    public CloudWatch.MetricAlarmArgs Describe()
    {
        var args = new CloudWatch.MetricAlarmArgs
        {
            EvaluationPeriods = _limit.Periods,
            ComparisonOperator = _limit.Below ? "LessThanThreshold" : "GreaterThanThreshold",
            Threshold = (double)_limit.Threshold,
            TreatMissingData = _limit.Below ? "missing" : "notBreaching",
            AlarmDescription = $"{signal.Block}: {_limit.Meaning}",
        };
        if (signal.Against is { } whole)
        {
            args.MetricQueries = [Read("part", signal.Metric), Read("whole", whole), Share()];
            return args;
        }

        (args.Namespace, args.MetricName, args.Statistic) = (signal.Namespace, signal.Metric, signal.Statistic);
        (args.Dimensions, args.Period) = (known.Map(signal.Dimensions), _limit.PeriodSeconds);
        return args;
    }

    Inputs.MetricAlarmMetricQueryArgs Share() => new() { Id = "share", Label = signal.Chart, ReturnData = true, Expression = Signal.ShareOf("part", "whole") };

    Inputs.MetricAlarmMetricQueryArgs Read(string id, string metric) => new()
    {
        Id = id,
        Metric = new Inputs.MetricAlarmMetricQueryMetricArgs
        {
            Namespace = signal.Namespace,
            MetricName = metric,
            Stat = signal.Statistic,
            Period = _limit.PeriodSeconds,
            Dimensions = known.Map(signal.Dimensions),
        },
    };
}
