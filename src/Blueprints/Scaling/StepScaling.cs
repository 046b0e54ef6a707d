using System.Text.Json.Serialization;
using Blueprints.Validation;

namespace Blueprints.Scaling;

/// <summary>
/// Changes capacity by steps while an alarm is on: the further the metric is from the threshold, the larger the step. Two of them make asymmetric scaling: out fast
/// (<see cref="OutAbove"/>) and in slowly (<see cref="InBelow"/>). Steps know no cool-down; while new instances warm up, capacity that is on its way counts.
/// </summary>
public sealed record StepScaling : ScalingPolicy
{
    const int MaxSteps = 20;

    /// <summary>The policy's name. Default: <c>step</c>.</summary>
    public override string Name { get; init; } = "step";

    /// <summary>The metric watched, where neither <see cref="Custom"/> nor <see cref="Maths"/> is given. Default: average CPU.</summary>
    public ScalingMetric Metric { get; init; } = ScalingMetric.CpuPercent;

    /// <summary>A CloudWatch metric to watch instead. Default: none.</summary>
    public CustomMetric? Custom { get; init; }

    /// <summary>An expression over CloudWatch metrics to watch instead. Default: none.</summary>
    public MetricMaths? Maths { get; init; }

    /// <summary>Whether it adds or removes capacity. Default: adds.</summary>
    public ScalingDirection Direction { get; init; } = ScalingDirection.Out;

    /// <summary>Where the alarm goes on, in the metric's unit; 0 to 1,000,000,000. Default: 70.</summary>
    public decimal Threshold { get; init; } = 70;

    /// <summary>Minutes in a row beyond the threshold before anything happens; 1 to 1,440. Default: 2.</summary>
    public int Minutes { get; init; } = 2;

    /// <summary>What the steps' amounts mean. Default: instances more or fewer.</summary>
    public StepAdjustment Adjustment { get; init; } = StepAdjustment.Change;

    /// <summary>The steps, outward from the threshold; 1 to 20, the first from 0. Default: two instances more, five more from 15 above (2 above 70 %, 5 above 85 %).</summary>
    public ValueList<ScalingStep> Steps { get; init; } = [new(0, 2), new(15, 5)];

    /// <summary>Fewest instances to change by, for per cent of small fleets; 1 to 5,000. Default: none.</summary>
    public int? MinMagnitude { get; init; }

    /// <summary>Scales out fast: one step when CPU has been at or above a threshold for some minutes.</summary>
    /// <param name="cpuPercent">The threshold. Default: 60.</param>
    /// <param name="minutes">Minutes in a row. Default: 2.</param>
    /// <param name="instances">Instances to add. Default: 2.</param>
    public static StepScaling OutAbove(decimal cpuPercent = 60, int minutes = 2, int instances = 2) =>
        new() { Name = "out", Threshold = cpuPercent, Minutes = minutes, Steps = [new(0, instances)] };

    /// <summary>Scales in slowly: one step when CPU has been at or below a threshold for some minutes.</summary>
    /// <param name="cpuPercent">The threshold. Default: 20.</param>
    /// <param name="minutes">Minutes in a row. Default: 15.</param>
    /// <param name="instances">Instances to remove. Default: 1.</param>
    public static StepScaling InBelow(decimal cpuPercent = 20, int minutes = 15, int instances = 1) =>
        new() { Name = "in", Direction = ScalingDirection.In, Threshold = cpuPercent, Minutes = minutes, Steps = [new(0, -instances)] };

    /// <summary>Whether it reads <see cref="Metric"/>, which AWS has for these servers by itself, and not a metric of its own.</summary>
    [JsonIgnore]
    public bool IsPredefined => Custom is null && Maths is null;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Name("name", Name);
        problems.Defined("metric", Metric);
        problems.Defined("direction", Direction);
        problems.Defined("adjustment", Adjustment);
        problems.Range("threshold", Threshold, 0, IsPredefined && Metric == ScalingMetric.CpuPercent ? 100 : 1_000_000_000);
        problems.Range("minutes", Minutes, 1, 1_440);
        problems.Range("minMagnitude", MinMagnitude ?? 1, 1, 5_000);
        problems.Range("steps.count", Steps.Count, 1, MaxSteps);
        if (Custom is not null && Maths is not null)
            problems.Add("maths", "set together with custom", "one of the two", "remove one; an expression can be a single metric");
        if (MinMagnitude is not null && Adjustment != StepAdjustment.Percent)
            problems.Add("minMagnitude", "set without adjustment percent", "only with per cent", "remove it, or state the steps in per cent");
        Custom?.Validate(problems.At("custom"));
        Maths?.Validate(problems.At("maths"));
        ValidateSteps(problems);
    }

    void ValidateSteps(ProblemCollector problems)
    {
        for (var i = 0; i < Steps.Count; i++)
        {
            var (from, amount) = Steps[i];
            var place = problems.At($"steps[{i}]");
            if (i == 0 ? from != 0 : from <= Steps[i - 1].From)
                place.Add("from", Text.Of(from), i == 0 ? "0, the threshold" : "more than the step before", "put the steps in order, from the threshold outward");
            var wrongWay = Adjustment == StepAdjustment.Exact ? amount < 0 : Direction == ScalingDirection.Out ? amount <= 0 : amount >= 0;
            if (wrongWay)
                place.Add("amount", $"{amount}", Adjustment == StepAdjustment.Exact ? "0 or more" : Direction == ScalingDirection.Out ? "more than 0" : "less than 0", "give it the direction's sign");
        }
    }
}
