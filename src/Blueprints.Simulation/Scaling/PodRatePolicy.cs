namespace Blueprints.Simulation.Scaling;

/// <summary>A HorizontalPodAutoscaler's scaling policy: a largest change within a period.</summary>
/// <param name="Kind">What the value counts.</param>
/// <param name="Value">The change; above 0.</param>
/// <param name="PeriodSeconds">The period in seconds, 1 to 1800.</param>
public sealed record PodRatePolicy(PodRateKind Kind, double Value, double PeriodSeconds);
