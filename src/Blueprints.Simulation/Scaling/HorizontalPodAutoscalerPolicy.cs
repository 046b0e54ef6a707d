using System.Globalization;
using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Scaling;

/// <summary>
/// The Kubernetes HorizontalPodAutoscaler (autoscaling/v2) with one metric. It looks every 15 seconds, so the step of the run has to divide 15 seconds. Pods that are not ready yet
/// count as idle when scaling up; a tolerance, stabilisation windows and rate policies hold it back as in Kubernetes.
/// </summary>
public sealed record HorizontalPodAutoscalerPolicy : ScalingPolicy
{
    internal const double SyncSeconds = 15;

    /// <summary>The metric; utilisation is of the pods' requests. Default: utilisation.</summary>
    public FleetMetric Metric { get; init; } = FleetMetric.Utilisation;

    /// <summary>The value to keep: a share for utilisation, requests per minute and pod, or messages per pod. Required; above 0.</summary>
    public required double Target { get; init; }

    /// <summary>How far the ratio of metric and target may be from 1 without a change; 0 to below 1. Default: 0.1.</summary>
    public double Tolerance { get; init; } = 0.1;

    /// <summary>How scaling up is held back. Default: no window; the larger of 100 % and 4 pods in 15 seconds.</summary>
    public PodScalingRules ScaleUp { get; init; } = PodScalingRules.DefaultUp;

    /// <summary>How scaling down is held back. Default: a window of 300 seconds; 100 % in 15 seconds.</summary>
    public PodScalingRules ScaleDown { get; init; } = PodScalingRules.DefaultDown;

    /// <summary>KEDA: whether the fleet goes to zero when there is nothing to do, and from zero to one as soon as there is. Default: false.</summary>
    public bool ScaleToZero { get; init; }

    /// <summary>KEDA's cooldownPeriod: seconds without work before the last pod goes; at least 0. It has no effect between one pod and many. Default: 300.</summary>
    public double ZeroCooldownSeconds { get; init; } = 300;

    /// <summary>KEDA's pollingInterval: seconds between looks at an idle source; at least 15. Default: 30.</summary>
    public double PollingSeconds { get; init; } = 30;

    /// <summary>KEDA's activation threshold: the source has work when it holds or brings more than so many messages or requests; at least 0. Default: 0.</summary>
    public double ActivationThreshold { get; init; }

    internal override IEnumerable<string> Problems() => new Check("horizontal pod autoscaler")
        .Above(Target, 0, "target").Require(Tolerance is >= 0 and < 1, Tolerance, "tolerance", "0 to below 1")
        .AtLeast(ZeroCooldownSeconds, 0, "zero cooldown, seconds").AtLeast(PollingSeconds, SyncSeconds, "polling, seconds")
        .AtLeast(ActivationThreshold, 0, "activation threshold").Found
        .Concat(ScaleUp.Problems()).Concat(ScaleDown.Problems());

    internal override string? Misfit(StepClock clock) => SyncSeconds % clock.StepSeconds == 0
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"horizontal pod autoscaler: step: got {clock.StepSeconds} seconds, allowed: one that divides its 15 seconds; resample the demand");

    internal override string Structure(StepClock clock) =>
        string.Create(CultureInfo.InvariantCulture, $"hpa {Metric} {ScaleUp.Structure()} {ScaleDown.Structure()} {ScaleToZero} {ZeroCooldownSeconds} {PollingSeconds} {ActivationThreshold}");

    internal override float[] Parameters(StepClock clock) => [(float)Target, (float)Tolerance];

    internal override PolicyLanes<T> Lanes<T>(StepClock clock) => new PodAutoscalerLanes<T>(this, (int)(SyncSeconds / clock.StepSeconds));
}
