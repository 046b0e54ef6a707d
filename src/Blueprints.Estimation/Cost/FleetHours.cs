using Blueprints.Estimation.Cost.Billables;
using Blueprints.Scaling;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Cost;

/// <summary>
/// Runs servers through the hours of a day, a week or a year, as long as their schedules take to repeat, and averages. Twice around: the first time only finds the
/// size to begin with.
/// </summary>
static class FleetHours
{
    // A Monday, so that a week is the first seven days; not a leap year.
    static readonly DateTime Start = new(2029, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    const int HoursPerDay = 24;
    const decimal HourSeconds = 3_600;

    /// <summary>The least that the range allows, what runs, and the most that the range allows: averages over the hours.</summary>
    /// <param name="min">Fewest servers.</param>
    /// <param name="max">Most servers.</param>
    /// <param name="rules">The policies and schedules.</param>
    /// <param name="demand">What the policies ask for.</param>
    /// <param name="peakToAverage">The busiest hour's traffic over the average hour's.</param>
    /// <param name="start">The number to begin with. Default: the fewest.</param>
    public static Cases Run(int min, int max, ScalingRules rules, ScalingDemand demand, decimal peakToAverage, decimal? start = null)
    {
        var hours = Each(min, max, rules, demand, peakToAverage, start);
        return hours.Aggregate(default(Cases), (sum, hour) => sum + hour).Map(total => total / hours.Count);
    }

    /// <summary>The same, hour by hour from midnight of a Monday on: a day, a week or a year of them.</summary>
    public static IReadOnlyList<Cases> Each(int min, int max, ScalingRules rules, ScalingDemand demand, decimal peakToAverage, decimal? start = null)
    {
        var schedules = rules.Schedules.Select(schedule => (Rule: schedule, Cron: CronSchedule.Parse(schedule.Cron))).Where(schedule => schedule.Cron is not null).ToList();
        var hours = HoursPerDay * (schedules.Count == 0 ? 1 : schedules.TrueForAll(schedule => schedule.Cron!.IsWeekly) ? 7 : 365);
        var (size, low, high) = (start ?? min, (decimal)min, (decimal)max);
        var sizes = new List<Cases>(hours);
        for (var hour = 0; hour < 2 * hours; hour++)
        {
            var time = Start.AddHours(hour % hours);
            foreach (var (rule, _) in schedules.Where(schedule => TakesEffect(schedule.Cron!, time)))
                (size, low, high) = (rule.Desired ?? size, rule.Min ?? low, rule.Max ?? high);

            var factor = DailyCurve.Factor(time.Hour, peakToAverage);
            var limit = Limit(rules, Math.Max(low, high), demand.Forecast(factor));
            size = Math.Clamp(Next(size, demand, factor), Math.Min(low, limit), limit);
            if (hour < hours)
                continue;
            var early = Early(rules, demand, size, Math.Min(limit, demand.Forecast(DailyCurve.Factor((time.Hour + 1) % HoursPerDay, peakToAverage))));
            sizes.Add(demand.IsScaled ? new Cases(Math.Min(low, limit), size + early, limit) : size);
        }

        return sizes;
    }

    static decimal Next(decimal size, ScalingDemand demand, decimal factor)
    {
        var asked = demand.Of(factor);
        if (asked >= size || demand.TracksIn)
            return demand.IsScaled ? asked : size;
        // Steps remove servers only below their threshold; forecasts and scale-out-only policies never do.
        return demand.StepsIn ? Math.Min(size, Math.Max(asked, demand.StepFloor(factor))) : size;
    }

    // A forecast above the maximum may raise it.
    static decimal Limit(ScalingRules rules, decimal max, decimal forecast)
    {
        var buffer = rules.Forecasts.Max(policy => policy.MaxBufferPercent);
        return buffer is { } percent && forecast > max ? Math.Ceiling(forecast * (100 + percent) / 100) : max;
    }

    // What the next hour needs is launched before it begins.
    static decimal Early(ScalingRules rules, ScalingDemand demand, decimal size, decimal next) =>
        rules.Forecasts.Count == 0 ? 0 : Math.Max(0, next - size) * rules.Forecasts.Max(policy => policy.BufferSeconds) / HourSeconds;

    // An action in the second half of an hour counts from the next one.
    static bool TakesEffect(CronSchedule cron, DateTime hour) =>
        (cron.FiresIn(hour) && cron.Minutes[0] < 30) || (cron.FiresIn(hour.AddHours(-1)) && cron.Minutes[^1] >= 30);
}
