namespace Blueprints.Estimation.Cost.Billables;

/// <summary>A change of range or size at fixed times, on the clock of the users.</summary>
/// <param name="Cron">When, as five fields of cron.</param>
/// <param name="Min">The minimum from then on; null where it stays.</param>
/// <param name="Max">The maximum from then on; null where it stays.</param>
/// <param name="Desired">The size at that time; null where it stays.</param>
public sealed record ScalingSchedule(string Cron, int? Min, int? Max, int? Desired);
