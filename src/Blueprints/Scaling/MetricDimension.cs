namespace Blueprints.Scaling;

/// <summary>What tells one series of a CloudWatch metric from others.</summary>
/// <param name="Name">The dimension's name, such as <c>QueueName</c>.</param>
/// <param name="Value">The dimension's value.</param>
public sealed record MetricDimension(string Name, string Value);
