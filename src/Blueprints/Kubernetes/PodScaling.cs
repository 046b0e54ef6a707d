using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>How a HorizontalPodAutoscaler is held back in one direction: its <c>behavior</c>.</summary>
public sealed record PodScaling
{
    const int MaxRates = 10;

    /// <summary>Kubernetes' own way up: at once, the larger of 100 % and 4 pods each 15 seconds.</summary>
    public static PodScaling DefaultUp { get; } = new() { Rates = [new(PodScalingUnit.Percent, 100, 15), new(PodScalingUnit.Pods, 4, 15)] };

    /// <summary>Kubernetes' own way down: the highest recommendation of five minutes, 100 % each 15 seconds.</summary>
    public static PodScaling DefaultDown { get; } = new() { StabilizationSeconds = 300, Rates = [new(PodScalingUnit.Percent, 100, 15)] };

    /// <summary>Seconds of which the most careful recommendation counts: the lowest on the way up, the highest on the way down; 0 to 3,600. Default: 0.</summary>
    public int StabilizationSeconds { get; init; }

    /// <summary>The rates allowed; 1 to 10. Default: 100 % in 15 seconds.</summary>
    public ValueList<PodScalingRate> Rates { get; init; } = [new(PodScalingUnit.Percent, 100, 15)];

    /// <summary>Whether the rate that allows least counts, and not the one that allows most. Default: no.</summary>
    public bool SelectSmallest { get; init; }

    /// <summary>Whether nothing scales in this direction. Default: no.</summary>
    public bool Disabled { get; init; }

    internal void Validate(ProblemCollector problems)
    {
        problems.Range("stabilizationSeconds", StabilizationSeconds, 0, 3_600);
        problems.Range("rates.count", Rates.Count, 1, MaxRates);
        for (var i = 0; i < Math.Min(Rates.Count, MaxRates); i++)
            Rates[i].Validate(problems.At($"rates[{i}]"));
    }
}
