namespace Blueprints.Scaling;

/// <summary>One step: how much to change capacity when the metric is so far from the threshold.</summary>
/// <param name="From">Where the step begins, from the threshold outward, in the metric's unit; 0 or more. <c>10</c> with a threshold of 70 is 80 when scaling out, 60 when scaling in.</param>
/// <param name="Amount">The change: positive when scaling out, negative when scaling in; with exact capacity, the capacity itself.</param>
public sealed record ScalingStep(decimal From, int Amount);
