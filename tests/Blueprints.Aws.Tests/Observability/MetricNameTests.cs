using System.Text.Json;
using Blueprints.Aws.Tests.Security;
using Blueprints.Observability;

namespace Blueprints.Aws.Tests.Observability;

/// <summary>A metric that nobody publishes alarms never: every name that a component or a dashboard uses is one that AWS documents.</summary>
public class MetricNameTests
{
    [Fact]
    public void Signals_are_on_documented_metrics() => Signals.Of(EveryBlock.Blueprint)
        .SelectMany(signal => new[] { signal.Metric, signal.Against }.OfType<string>(), (signal, metric) => (signal.Namespace, Metric: metric, Dimensions: signal.Dimensions.Select(dimension => dimension.Name).ToList()))
        .Where(used => !DocumentedMetrics.Has(used.Namespace, used.Metric, used.Dimensions))
        .Select(used => $"{used.Namespace} {used.Metric} by {string.Join(", ", used.Dimensions)}").Should().BeEmpty();

    [Fact]
    public async Task Alarms_and_scaling_policies_are_on_documented_metrics()
    {
        var used = (await EveryBlock.RecordAsync()).Graph.Resources.SelectMany(resource => Metrics(resource.Inputs)).Distinct().ToList();

        used.Should().Contain(metric => metric.Namespace == "AWS/SQS").And.Contain(metric => metric.Namespace == "AWS/AmazonMQ");
        used.Where(metric => !DocumentedMetrics.Has(metric.Namespace, metric.Metric, metric.Dimensions.Split(','))).Should().BeEmpty();
    }

    [Fact]
    public void Every_documented_metric_is_in_use_and_has_its_source()
    {
        var signals = Signals.Of(EveryBlock.Blueprint).Select(signal => signal.Namespace).ToHashSet();

        DocumentedMetrics.All.Should().OnlyContain(known => known.Source.EndsWith(".html", StringComparison.Ordinal));
        DocumentedMetrics.All.Select(known => known.Namespace).Should().OnlyContain(space => signals.Contains(space));
    }

    [Theory]
    [InlineData("AWS/RDS", "FreeDisk", "DBInstanceIdentifier")]
    [InlineData("AWS/Events", "FailedInvocations", "EventBusName")]
    [InlineData("AWS/MSK", "ActiveControllerCount", "Cluster Name")]
    public void An_invented_name_is_not_documented(string space, string metric, string dimension) => DocumentedMetrics.Has(space, metric, [dimension]).Should().BeFalse();

    // Dimensions are a map in alarms and a list of names and values in scaling policies.
    static IEnumerable<(string Namespace, string Metric, string Dimensions)> Metrics(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(Metrics);
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        var inner = element.EnumerateObject().SelectMany(property => Metrics(property.Value));
        return element.TryGetProperty("namespace", out var space) && element.TryGetProperty("metricName", out var metric)
            ? inner.Append((space.GetString()!, metric.GetString()!, string.Join(',', Names(element))))
            : inner;
    }

    static IEnumerable<string> Names(JsonElement metric) => !metric.TryGetProperty("dimensions", out var dimensions) ? []
        : dimensions.ValueKind == JsonValueKind.Object ? dimensions.EnumerateObject().Select(dimension => dimension.Name)
        : dimensions.EnumerateArray().Select(dimension => dimension.GetProperty("name").GetString()!);
}
