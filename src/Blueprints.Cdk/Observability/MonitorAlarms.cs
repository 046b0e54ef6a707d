using System.Globalization;
using Amazon.CDK.AWS.CloudWatch;
using Blueprints.Observability;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>The alarms of a monitor.</summary>
sealed class MonitorAlarms(Construct scope, string name, string topic, DeployedIdentities known)
{
    const string BalancerNamespace = "AWS/ApplicationELB";

    /// <summary>The alarm of one signal: a metric, or the share that it is of another one.</summary>
    public CfnAlarm Of(Signal signal)
    {
        var limit = signal.Limit!;
        var single = signal.Against is null;
        return new(scope, $"{signal.Block}-{signal.Name}", new CfnAlarmProps
        {
            Namespace = single ? signal.Namespace : null,
            MetricName = single ? signal.Metric : null,
            // Percentiles go by another name.
            Statistic = single && !IsExtended(signal.Statistic) ? signal.Statistic : null,
            ExtendedStatistic = single && IsExtended(signal.Statistic) ? signal.Statistic : null,
            Dimensions = single ? known.Dimensions(signal.Dimensions) : null,
            Period = single ? limit.PeriodSeconds : null,
            Metrics = signal.Against is { } whole ? Share(signal, whole) : null,
            EvaluationPeriods = limit.Periods,
            ComparisonOperator = limit.Below ? "LessThanThreshold" : "GreaterThanThreshold",
            Threshold = (double)limit.Threshold,
            TreatMissingData = limit.Below ? "missing" : "notBreaching",
            AlarmDescription = $"{signal.Block}: {limit.Meaning}",
            AlarmActions = [topic],
            OkActions = [topic],
        });
    }

    CfnAlarm.MetricDataQueryProperty[] Share(Signal signal, string whole) =>
    [
        Metric("part", signal.Namespace, signal.Metric, signal.Statistic, signal.Limit!.PeriodSeconds, signal.Dimensions),
        Metric("whole", signal.Namespace, whole, signal.Statistic, signal.Limit.PeriodSeconds, signal.Dimensions),
        new() { Id = "share", Label = signal.Chart, ReturnData = true, Expression = Signal.ShareOf("part", "whole") },
    ];

    /// <summary>The alarm of an objective: only both windows together tell the topic.</summary>
    public CfnCompositeAlarm Burning(string balancer, string objective, decimal percent, int milliseconds, BurnWindow window)
    {
        var id = $"{balancer}-{objective}-{window.Name}";
        var meaning = string.Create(CultureInfo.InvariantCulture, $"{balancer}: the budget of {100 - percent:0.##} % for {objective} burns {window.Rate:0.#} times too fast");
        var both = new[] { ("long", window.LongSeconds), ("short", window.ShortSeconds) }.Select(part => new CfnAlarm(scope, $"{id}-{part.Item1}", new CfnAlarmProps
        {
            AlarmDescription = $"Half of {meaning}",
            ComparisonOperator = "GreaterThanThreshold",
            Threshold = (double)window.BadShare(percent),
            EvaluationPeriods = 1,
            TreatMissingData = "notBreaching",
            Metrics = objective == "latency" ? Latency(balancer, milliseconds, part.Item2) : Availability(balancer, part.Item2),
        })).ToList();
        return new(scope, id, new CfnCompositeAlarmProps
        {
            AlarmName = $"{name}-{id}",
            AlarmRule = $"ALARM(\"{both[0].Ref}\") AND ALARM(\"{both[1].Ref}\")",
            AlarmDescription = meaning,
            AlarmActions = [topic],
            OkActions = [topic],
        });
    }

    static bool IsExtended(string statistic) => statistic is not ("Average" or "Sum" or "Minimum" or "Maximum" or "SampleCount");

    CfnAlarm.MetricDataQueryProperty[] Availability(string balancer, int seconds) =>
    [
        Metric("requests", balancer, "RequestCount", "Sum", seconds),
        Metric("answered", balancer, "HTTPCode_Target_5XX_Count", "Sum", seconds),
        Metric("unanswered", balancer, "HTTPCode_ELB_5XX_Count", "Sum", seconds),
        new() { Id = "bad", Label = "Share of failed requests", ReturnData = true, Expression = "(FILL(answered, 0) + FILL(unanswered, 0)) / requests" },
    ];

    CfnAlarm.MetricDataQueryProperty[] Latency(string balancer, int milliseconds, int seconds) =>
    [
        Metric("within", balancer, "TargetResponseTime", string.Create(CultureInfo.InvariantCulture, $"PR(:{milliseconds / 1000m:0.###})"), seconds),
        new() { Id = "bad", Label = "Share of late requests", ReturnData = true, Expression = "(100 - within) / 100" },
    ];

    CfnAlarm.MetricDataQueryProperty Metric(string id, string balancer, string metric, string statistic, int seconds) =>
        Metric(id, BalancerNamespace, metric, statistic, seconds, [new("LoadBalancer", Signal.Placeholder(balancer))]);

    CfnAlarm.MetricDataQueryProperty Metric(string id, string space, string metric, string statistic, int seconds, IEnumerable<SignalDimension> dimensions) => new()
    {
        Id = id,
        ReturnData = false,
        MetricStat = new CfnAlarm.MetricStatProperty
        {
            Stat = statistic,
            Period = seconds,
            Metric = new CfnAlarm.MetricProperty { Namespace = space, MetricName = metric, Dimensions = known.Dimensions(dimensions) },
        },
    };
}
