namespace Blueprints.Observability;

/// <summary>
/// A pair of windows over which the error budget burns: the long one says that it matters, the short one that it still goes on. Source: Google's Site Reliability Workbook, "Alerting on
/// SLOs", multiwindow multi-burn-rate alerts for a budget of 30 days.
/// </summary>
/// <param name="Name">What it is called in alarm names.</param>
/// <param name="Rate">How many times faster than the budget allows.</param>
/// <param name="LongSeconds">The long window.</param>
/// <param name="ShortSeconds">The short window.</param>
public sealed record BurnWindow(string Name, decimal Rate, int LongSeconds, int ShortSeconds)
{
    const int Minute = 60;
    const int Hour = 3_600;

    /// <summary>The three pairs: 14.4 times over 1 h and 5 min, 6 times over 6 h and 30 min, once over 3 days and 6 h.</summary>
    public static ValueList<BurnWindow> All { get; } =
    [
        new("fast", 14.4m, Hour, 5 * Minute),
        new("slow", 6, 6 * Hour, 30 * Minute),
        new("steady", 1, 72 * Hour, 6 * Hour),
    ];

    /// <summary>The share of bad requests, 0 to 1, above which an objective's budget burns at this rate.</summary>
    /// <param name="objectivePercent">The objective: 99.9.</param>
    public decimal BadShare(decimal objectivePercent) => Math.Min(1, Rate * (100 - objectivePercent) / 100);
}
