using System.Text.Json.Serialization;
using Blueprints.Validation;

namespace Blueprints.Scaling;

/// <summary>
/// Keeps a metric near a target, as a thermostat does: capacity becomes ceiling(capacity × metric / target). It scales out after three one-minute datapoints
/// above the target and in after fifteen below 90 % of it (EC2 Auto Scaling User Guide).
/// </summary>
public sealed record TargetTracking : ScalingPolicy
{
    /// <summary>The policy's name. Default: <c>target</c>.</summary>
    public override string Name { get; init; } = "target";

    /// <summary>The metric tracked, where neither <see cref="Custom"/> nor <see cref="Maths"/> is given. Default: average CPU.</summary>
    public ScalingMetric Metric { get; init; } = ScalingMetric.CpuPercent;

    /// <summary>A CloudWatch metric to track instead. Default: none.</summary>
    public CustomMetric? Custom { get; init; }

    /// <summary>An expression over CloudWatch metrics to track instead. Default: none.</summary>
    public MetricMaths? Maths { get; init; }

    /// <summary>
    /// The metric's target, in the metric's unit: per cent of CPU (1 to 100), requests per minute and target (1 to 1,000,000), or that of the custom metric
    /// (0.000001 to 1,000,000,000). Default: 60.
    /// </summary>
    public decimal Target { get; init; } = 60;

    /// <summary>Whether the policy may also remove instances. Default: yes.</summary>
    public bool ScaleIn { get; init; } = true;

    /// <summary>Whether it reads <see cref="Metric"/>, which AWS has for these servers by itself, and not a metric of its own.</summary>
    [JsonIgnore]
    public bool IsPredefined => Custom is null && Maths is null;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Name("name", Name);
        problems.Defined("metric", Metric);
        if (IsPredefined)
            problems.Range("target", Target, 1, Metric == ScalingMetric.CpuPercent ? 100 : 1_000_000);
        else
            problems.Range("target", Target, 0.000001m, 1_000_000_000);
        if (Custom is not null && Maths is not null)
            problems.Add("maths", "set together with custom", "one of the two", "remove one; an expression can be a single metric");
        Custom?.Validate(problems.At("custom"));
        Maths?.Validate(problems.At("maths"));
    }
}
