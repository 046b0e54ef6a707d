namespace Blueprints.Simulation.Scaling;

/// <summary>One step of a step scaling policy. Bounds are relative to the threshold: above it the lower one is inclusive and the upper exclusive, below it the other way round.</summary>
/// <param name="Lower">The lower bound, in the metric's unit; null for no bound.</param>
/// <param name="Upper">The upper bound; null for no bound.</param>
/// <param name="Adjustment">The change: instances, a percentage or a size; negative to scale in.</param>
public sealed record ScalingStep(double? Lower, double? Upper, double Adjustment);
