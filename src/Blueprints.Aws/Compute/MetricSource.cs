using Blueprints.Scaling;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>A CloudWatch series to read.</summary>
sealed record MetricSource(string Namespace, string Name, string Statistic, Dictionary<string, Input<string>> Dimensions)
{
    public static MetricSource Of(CustomMetric metric) => new(
        metric.Namespace, metric.Name, metric.Statistic.ToString(), metric.Dimensions.ToDictionary(dimension => dimension.Name, dimension => (Input<string>)dimension.Value));
}
