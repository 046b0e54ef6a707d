using Blueprints.Simulation.Demand;

namespace Blueprints.Simulation.Forecasting;

/// <summary>
/// What predictive scaling knows of each hour of a run when the hour begins: the forecast of the last refresh, every 6 hours, from the run's demand before it. Requests per second;
/// 0 where there is no forecast yet.
/// </summary>
sealed class HourlyForecasts(IReadOnlyList<DemandSeries> demands)
{
    public const int RefreshHours = 6;

    readonly Lazy<float[]>[] _forecasts = [.. demands.Select(demand => new Lazy<float[]>(() => Of(demand)))];

    public float[] Of(int scenario) => _forecasts[scenario].Value;

    static float[] Of(DemandSeries demand)
    {
        var hours = Hourly(demand);
        var forecasts = new float[hours.Length + SeasonalForecaster.Horizon];
        // A refresh needs a little time: it serves from the hour after it on.
        for (var refresh = RefreshHours; refresh < hours.Length; refresh += RefreshHours)
        {
            var (ahead, hasCycle) = SeasonalForecaster.Judge(hours[..refresh]);
            // Without a cycle there is nothing to be ready for: the other policies alone decide.
            for (var i = 1; i < ahead.Count; i++)
                forecasts[refresh + i] = hasCycle ? (float)Math.Max(ahead[i], 0) : 0;
        }

        return forecasts;
    }

    /// <summary>Requests per second in each hour of the clock; an hour of which less than half is known is not known.</summary>
    internal static double[] Hourly(DemandSeries demand)
    {
        var offset = demand.Start.TimeOfDay.TotalSeconds % 3600;
        var hours = (int)Math.Ceiling((offset + (demand.StepSeconds * demand.Known.Count)) / 3600);
        var (sums, known) = (new double[hours], new double[hours]);
        for (var step = 0; step < demand.Known.Count; step++)
        {
            if (double.IsNaN(demand.Known[step]))
                continue;
            var hour = (int)((offset + (step * demand.StepSeconds)) / 3600);
            sums[hour] += demand.Known[step];
            known[hour] += demand.StepSeconds;
        }

        return [.. sums.Select((sum, hour) => known[hour] * 2 < 3600 ? double.NaN : sum / known[hour])];
    }
}
