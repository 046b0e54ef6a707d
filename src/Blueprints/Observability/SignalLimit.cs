namespace Blueprints.Observability;

/// <summary>When a signal alarms: each of so many periods in a row is beyond the threshold.</summary>
/// <param name="Threshold">The threshold, in the metric's unit.</param>
/// <param name="PeriodSeconds">The length of a period.</param>
/// <param name="Periods">How many periods in a row.</param>
/// <param name="Meaning">What the alarm says to whoever is woken by it.</param>
/// <param name="Below">Whether low values alarm. Default: high ones.</param>
public sealed record SignalLimit(decimal Threshold, int PeriodSeconds, int Periods, string Meaning, bool Below = false);
