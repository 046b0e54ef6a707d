namespace Blueprints.Observability;

/// <summary>A dimension of a signal's metric.</summary>
/// <param name="Name">The dimension's name: <c>QueueName</c>.</param>
/// <param name="Value">Its value, with placeholders.</param>
public sealed record SignalDimension(string Name, string Value);
