using Blueprints.Scaling;

namespace Blueprints.Cdk;

/// <summary>A metric with its statistic.</summary>
sealed record MetricSource(string Namespace, string Name, string Statistic, params (string Name, string Value)[] Dimensions)
{
    const int MinuteSeconds = 60;

    public static MetricSource Of(CustomMetric metric) =>
        new(metric.Namespace, metric.Name, metric.Statistic.ToString(), [.. metric.Dimensions.Select(dimension => (dimension.Name, dimension.Value))]);

    /// <summary>The metric as policies and alarms ask for it.</summary>
    public Props Metric => new() { ["Namespace"] = Namespace, ["MetricName"] = Name, ["Dimensions"] = Pairs };

    /// <summary>The dimensions, as policies and alarms have them.</summary>
    public Props[]? Pairs => Dimensions.Length == 0 ? null : [.. Dimensions.Select(dimension => new Props { ["Name"] = dimension.Name, ["Value"] = dimension.Value })];

    /// <summary>One of several metrics of an expression in a scaling policy.</summary>
    public Props Query(string id) => new() { ["Id"] = id, ["ReturnData"] = false, ["MetricStat"] = new Props { ["Stat"] = Statistic, ["Metric"] = Metric } };

    /// <summary>One of several metrics of an expression in an alarm.</summary>
    public Props AlarmQuery(string id) => new() { ["Id"] = id, ["ReturnData"] = false, ["MetricStat"] = new Props { ["Stat"] = Statistic, ["Period"] = MinuteSeconds, ["Metric"] = Metric } };

    /// <summary>What an expression over such metrics gives.</summary>
    public static Props Result(string id, string expression) => new() { ["Id"] = id, ["Expression"] = expression, ["ReturnData"] = true };
}
