using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A CloudWatch alarm; one on an expression is billed for each metric in it.</summary>
sealed class MetricAlarmAdapter : ResourceAdapter
{
    public override string Type => "aws:cloudwatch/metricAlarm:MetricAlarm";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        [new MetricAlarms { Block = component.Block, Resource = resource.Name, Type = Type, Count = Metrics(resource) }];

    static int Metrics(GraphResource resource) => resource.Property("metricQueries") is { ValueKind: JsonValueKind.Array } queries
        ? Math.Max(1, queries.EnumerateArray().Count(query => query.ValueKind == JsonValueKind.Object && query.TryGetProperty("metric", out _)))
        : 1;
}
