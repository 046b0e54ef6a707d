namespace Blueprints.Simulation.Forecasting;

/// <summary>The simple forecasts that are mixed: (history, origin, hour) to a value, from hours before the origin only.</summary>
static class Guesses
{
    const int Day = 24;
    const int Week = 168;

    // Older days count a little less.
    const double Decay = 0.85;

    /// <summary>How many of the guesses, the first ones, know no cycle.</summary>
    public const int Levels = 2;

    public static readonly IReadOnlyList<Func<HourlyHistory, int, int, double>> All =
    [
        // The level, without any cycle: of the last day and of everything.
        (history, origin, _) => history.Mean(origin, Day),
        (history, origin, _) => history.Mean(origin, history.Count),

        // The hour of the day: yesterday's, and of all days.
        SeasonalNaive,
        (history, origin, hour) => history.Seasonal(origin, hour, Day, 14, Decay),

        // The hour of the week, as it was and at the last day's level.
        (history, origin, hour) => history.Seasonal(origin, hour, Week, 2, Decay),
        (history, origin, hour) => history.Seasonal(origin, hour, Week, 1, 1) * Ratio(history.Mean(origin, Day), history.Mean(origin - Week, Day)),
    ];

    /// <summary>The yardstick: the same hour of the day before.</summary>
    public static double SeasonalNaive(HourlyHistory history, int origin, int hour) => history.Seasonal(origin, hour, Day, 1, 1);

    // A level that changed by more than a factor of two is no reason to double a forecast.
    static double Ratio(double now, double then) => then > 0 && now > 0 ? Math.Clamp(now / then, 0.5, 2) : 1;
}
