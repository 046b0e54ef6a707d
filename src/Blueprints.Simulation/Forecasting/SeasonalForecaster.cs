namespace Blueprints.Simulation.Forecasting;

/// <summary>
/// Forecasts an hourly series two days ahead from at most fourteen days: a mixture of simple guesses, each weighted by how well it would have forecast the recent past a day ahead.
/// Where there is a daily or weekly cycle the seasonal guesses win; where there is none the means do, and the forecast is flat.
/// </summary>
/// <remarks>EC2 predictive scaling forecasts the same way from outside: hourly, 48 hours ahead, refreshed every 6 hours, from one day of data at least and fourteen at most.</remarks>
public static class SeasonalForecaster
{
    /// <summary>Hours of history that are needed before anything is forecast.</summary>
    public const int LeastHistory = 24;

    /// <summary>Hours of history that are looked at.</summary>
    public const int MostHistory = 14 * 24;

    /// <summary>Hours that are forecast.</summary>
    public const int Horizon = 48;

    const int ScoredHours = 96;

    // The error of a seasonal guess, as a share of the best level's, at which there is a cycle.
    const double LeastSkill = 0.8;

    // How sharply a better guess is preferred.
    const double Sharpness = 3;

    /// <summary>The next hours of a series.</summary>
    /// <param name="history">The hours so far, oldest first; NaN where nothing is known.</param>
    /// <returns>Forty-eight hours, or none where less than a day is known.</returns>
    public static IReadOnlyList<double> Forecast(IReadOnlyList<double> history) => Judge(history).Ahead;

    /// <summary>The next hours, and whether there is a cycle in them: one look at the past for both.</summary>
    /// <param name="history">The hours so far, oldest first; NaN where nothing is known.</param>
    internal static (IReadOnlyList<double> Ahead, bool HasCycle) Judge(IReadOnlyList<double> history)
    {
        var recent = new HourlyHistory([.. history.Skip(history.Count - MostHistory)]);
        var errors = Errors(recent);
        var isKnown = history.Count >= LeastHistory && !history.Skip(history.Count - LeastHistory).All(double.IsNaN);
        return (isKnown ? Ahead(recent, Weights(errors)) : [], recent.Count <= 2 * LeastHistory || errors.Skip(Guesses.Levels).Min() <= LeastSkill * errors.Take(Guesses.Levels).Min());
    }

    /// <summary>
    /// Whether the recent past had a daily or weekly cycle: a guess by the hour of the day or week would have forecast it better, by a fifth at least, than the best level would.
    /// Where it would not, a forecast says no more than the mean, and capacity kept for the mean is paid for in quiet hours and missing in busy ones.
    /// </summary>
    /// <param name="history">The hours so far, oldest first; NaN where nothing is known.</param>
    /// <returns>True also where two days or less are known: nothing speaks against a cycle yet.</returns>
    public static bool HasCycle(IReadOnlyList<double> history) => Judge(history).HasCycle;

    static IReadOnlyList<double> Ahead(HourlyHistory recent, double[] weights) =>
        [.. Enumerable.Range(0, Horizon).Select(hour => Mix(recent, recent.Count, recent.Count + hour, weights))];

    static double Mix(HourlyHistory history, int origin, int hour, double[] weights)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var i = 0; i < Guesses.All.Count; i++)
        {
            var guess = Guesses.All[i](history, origin, hour);
            if (double.IsNaN(guess))
                continue;
            sum += weights[i] * guess;
            weight += weights[i];
        }

        return weight > 0 ? sum / weight : history.Mean(history.Count, history.Count);
    }

    // The mean absolute error of each guess, made a day before each of the last hours.
    static double[] Errors(HourlyHistory history)
    {
        var first = Math.Max(2 * LeastHistory, history.Count - ScoredHours);
        return [.. Guesses.All.Select(guess => Error(history, guess, first))];
    }

    static double[] Weights(double[] errors)
    {
        var floor = (errors.Where(double.IsFinite).DefaultIfEmpty(0).Min() * 0.01) + 1e-12;
        return [.. errors.Select(error => Math.Pow(1 / (error + floor), Sharpness))];
    }

    static double Error(HourlyHistory history, Func<HourlyHistory, int, int, double> guess, int first)
    {
        var (sum, count) = (0.0, 0);
        for (var hour = first; hour < history.Count; hour++)
        {
            var error = Math.Abs(guess(history, hour - LeastHistory + 1, hour) - history[hour]);
            if (double.IsNaN(error))
                continue;
            sum += error;
            count++;
        }

        // A guess that could not be judged (too little history) counts little; with nothing judged all count the same.
        return first >= history.Count ? 1 : count * 2 < history.Count - first ? double.PositiveInfinity : sum / count;
    }
}
