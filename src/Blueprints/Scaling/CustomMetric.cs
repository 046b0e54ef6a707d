using Blueprints.Validation;

namespace Blueprints.Scaling;

/// <summary>A CloudWatch metric that the application or AWS publishes. For target tracking it has to fall as capacity is added; latency and queue length do not.</summary>
public sealed record CustomMetric
{
    const int MaxDimensions = 30;

    /// <summary>The metric's namespace, such as <c>Shop/Web</c>; 1 to 255 characters.</summary>
    public required string Namespace { get; init; }

    /// <summary>The metric's name; 1 to 255 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The dimensions that name the series; at most 30. Default: none.</summary>
    public ValueList<MetricDimension> Dimensions { get; init; } = [];

    /// <summary>What is read of a minute's datapoints. Default: their average.</summary>
    public MetricStatistic Statistic { get; init; } = MetricStatistic.Average;

    internal void Validate(ProblemCollector problems)
    {
        problems.Range("namespace.length", Namespace.Length, 1, 255);
        problems.Range("name.length", Name.Length, 1, 255);
        problems.Range("dimensions.count", Dimensions.Count, 0, MaxDimensions);
        problems.Unique("dimensions", Dimensions.Select(dimension => dimension.Name));
        problems.Defined("statistic", Statistic);
    }
}
