using Blueprints.Validation;

namespace Blueprints.Databases;

/// <summary>
/// The bounds of Aurora Serverless v2 in Aurora capacity units (ACU), of which one is about 2 GiB of memory with its share of CPU and network. Each serverless instance
/// moves between them by load.
/// </summary>
public sealed record ServerlessCapacity
{
    /// <summary>The smallest capacity of an instance, in ACU; 0 to 256 in steps of 0.5. Default: 0.5. At 0, an instance without connections pauses.</summary>
    public decimal MinAcu { get; init; } = 0.5m;

    /// <summary>The largest capacity of an instance, in ACU; 1 to 256 in steps of 0.5. Default: 8.</summary>
    public decimal MaxAcu { get; init; } = 8;

    /// <summary>Seconds without connections until an instance pauses, where <see cref="MinAcu"/> is 0; 300 to 86,400. Default: 300 there, never elsewhere.</summary>
    public int? SecondsUntilAutoPause { get; init; }

    internal void Validate(ProblemCollector problems)
    {
        problems.Range("minAcu", MinAcu, 0, 256);
        problems.Range("maxAcu", MaxAcu, 1, 256);
        if (MinAcu % 0.5m != 0 || MaxAcu % 0.5m != 0)
            problems.Add("", $"{Text.Of(MinAcu)} to {Text.Of(MaxAcu)} ACU", "steps of 0.5", "round both");
        if (MinAcu > MaxAcu)
            problems.Add("minAcu", Text.Of(MinAcu), $"at most maxAcu ({Text.Of(MaxAcu)})", "lower it");
        if (SecondsUntilAutoPause is not { } seconds)
            return;
        problems.Range("secondsUntilAutoPause", seconds, 300, 86_400);
        if (MinAcu > 0)
            problems.Add("secondsUntilAutoPause", $"{seconds} with minAcu {Text.Of(MinAcu)}", "only with minAcu 0", "set minAcu to 0, or remove it");
    }
}
