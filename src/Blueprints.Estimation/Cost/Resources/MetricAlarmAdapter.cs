using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A CloudWatch alarm; one on an expression is billed for each metric in it.</summary>
sealed class MetricAlarmAdapter : ResourceAdapter
{
    const decimal StandardSeconds = 60;

    public override string Type => "aws:cloudwatch/metricAlarm:MetricAlarm";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        [new MetricAlarms { Block = component.Block, Resource = resource.Name, Type = Type, Count = Metrics(resource), Region = resource.Text("region"), HighResolution = resource.Number("period") is < StandardSeconds }];

    // An anomaly detection alarm is billed as three: the metric and both ends of its band.
    static int Metrics(GraphResource resource) => resource.Text("thresholdMetricId") is not null ? 3 : resource.Property("metricQueries") is { ValueKind: JsonValueKind.Array } queries
        ? Math.Max(1, queries.EnumerateArray().Count(query => query.ValueKind == JsonValueKind.Object && query.TryGetProperty("metric", out _)))
        : 1;
}
