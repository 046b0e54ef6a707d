using System.Globalization;

namespace Blueprints.Simulation.Scaling;

/// <summary>One direction of a HorizontalPodAutoscaler's <c>behavior</c>.</summary>
public sealed record PodScalingRules
{
    /// <summary>Kubernetes' default up: at once, the larger of 100 % and 4 pods each 15 seconds.</summary>
    public static PodScalingRules DefaultUp { get; } = new() { Policies = [new(PodRateKind.Percent, 100, 15), new(PodRateKind.Pods, 4, 15)] };

    /// <summary>Kubernetes' default down: the highest recommendation of five minutes, 100 % each 15 seconds.</summary>
    public static PodScalingRules DefaultDown { get; } = new() { WindowSeconds = 300, Policies = [new(PodRateKind.Percent, 100, 15)] };

    /// <summary>stabilizationWindowSeconds: up takes the lowest, down the highest recommendation of so many seconds; 0 to 3600. Default: 0.</summary>
    public double WindowSeconds { get; init; }

    /// <summary>The rate policies; none means no limit. Default: none.</summary>
    public IReadOnlyList<PodRatePolicy> Policies { get; init; } = [];

    /// <summary>selectPolicy Min: the policy that allows the smallest change counts, not the largest. Default: false.</summary>
    public bool SelectSmallest { get; init; }

    /// <summary>selectPolicy Disabled: no scaling in this direction. Default: false.</summary>
    public bool Disabled { get; init; }

    internal IEnumerable<string> Problems()
    {
        var check = new Check("horizontal pod autoscaler").Between(WindowSeconds, 0, 3600, "stabilisation window, seconds");
        foreach (var policy in Policies)
            check.Above(policy.Value, 0, "rate policy, value").Between(policy.PeriodSeconds, 1, 1800, "rate policy, period in seconds");
        return check.Found;
    }

    internal string Structure() =>
        string.Create(CultureInfo.InvariantCulture, $"{WindowSeconds} {SelectSmallest} {Disabled} {string.Join(',', Policies.Select(policy => policy.ToString()))}");
}
