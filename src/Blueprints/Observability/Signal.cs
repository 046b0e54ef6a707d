namespace Blueprints.Observability;

/// <summary>A metric of a block that is worth a look: a line on the dashboard and, where a limit is known, an alarm.</summary>
public sealed record Signal
{
    /// <summary>The block.</summary>
    public required string Block { get; init; }

    /// <summary>The chart it is drawn in; lines of one name share a chart.</summary>
    public required string Chart { get; init; }

    /// <summary>What tells it from the block's other signals; part of its alarm's name.</summary>
    public required string Name { get; init; }

    /// <summary>The CloudWatch namespace: <c>AWS/RDS</c>.</summary>
    public required string Namespace { get; init; }

    /// <summary>The metric's name.</summary>
    public required string Metric { get; init; }

    /// <summary>The statistic: <c>Average</c>, <c>Sum</c>, <c>Maximum</c>, <c>Minimum</c>, <c>p99</c>.</summary>
    public required string Statistic { get; init; }

    /// <summary>Its dimensions in order. A value may hold a <see cref="Placeholder"/>, which only the deployed block can fill.</summary>
    public required ValueList<SignalDimension> Dimensions { get; init; }

    /// <summary>
    /// The metric, of the same namespace, dimensions and statistic, that this one is measured against: the value is then so many per cent of it. Default: none, the value is the metric's own.
    /// </summary>
    public string? Against { get; init; }

    /// <summary>How many metrics it reads, which is what an alarm on it is billed by: 1, or 2 where it is measured against another.</summary>
    public int Metrics => Against is null ? 1 : 2;

    /// <summary>The limit that alarms. Default: none, it is only shown.</summary>
    public SignalLimit? Limit { get; init; }

    /// <summary>The region that has the metric. Default: none, the block's own.</summary>
    public string? Region { get; init; }

    /// <summary>One metric in per cent of another, as CloudWatch's metric maths says it.</summary>
    /// <param name="part">The identifier of the metric.</param>
    /// <param name="whole">The identifier of what it is measured against.</param>
    public static string ShareOf(string part, string whole) => $"100 * {part} / {whole}";

    /// <summary>What stands for something that a deployed block knows of itself.</summary>
    /// <param name="block">The block.</param>
    /// <param name="key">What is meant: <c>id</c>, or one of several.</param>
    public static string Placeholder(string block, string key = "id") => $"{{{block}.{key}}}";
}
