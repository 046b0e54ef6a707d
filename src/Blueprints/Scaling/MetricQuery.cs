namespace Blueprints.Scaling;

/// <summary>A metric under the name that an expression uses for it.</summary>
/// <param name="Id">The name in the expression: a lower-case letter, then letters, digits and underscores.</param>
/// <param name="Metric">The metric.</param>
public sealed record MetricQuery(string Id, CustomMetric Metric);
