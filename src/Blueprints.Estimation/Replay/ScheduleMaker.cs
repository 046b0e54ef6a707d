using System.Globalization;
using Blueprints.Scaling;
using Blueprints.Simulation.Demand;

namespace Blueprints.Estimation.Replay;

/// <summary>Scheduled actions that suit a demand: a minimum for each hour of the day, ten minutes ahead of it, and one for a busiest hour that stands out.</summary>
sealed class ScheduleMaker(IReadOnlyCollection<ReplayTier> tiers, DemandSeries demand, double target, int min, int max)
{
    const int Hours = 24;

    // How far the busiest hour has to be above its hour's average to be an event of its own.
    const double Outstanding = 1.5;

    public IEnumerable<ScheduledScaling> Actions()
    {
        var perHour = HourlyRates();
        var usual = Enumerable.Range(0, Hours).Select(hour => Mean(perHour, hour)).ToArray();
        var sizes = usual.Select(Size).ToArray();
        for (var hour = 0; hour < Hours; hour++)
        {
            if (sizes[hour] != sizes[(hour + Hours - 1) % Hours])
                yield return new() { Name = $"hour-{hour:00}", Cron = Cron(50, hour - 1), Min = sizes[hour] };
        }

        foreach (var action in Event(perHour, usual, sizes))
            yield return action;
    }

    // Each hour's requests a second, by its place in the run.
    List<(DateTimeOffset Hour, double Rate)> HourlyRates() => [.. demand.Requests
        .Select((requests, step) => (Time: demand.Start.ToUniversalTime().AddSeconds(step * demand.StepSeconds), requests))
        .GroupBy(step => new DateTimeOffset(step.Time.Year, step.Time.Month, step.Time.Day, step.Time.Hour, 0, 0, TimeSpan.Zero))
        .Select(hour => (hour.Key, hour.Sum(step => step.requests) / (hour.Count() * demand.StepSeconds)))];

    static double Mean(List<(DateTimeOffset Hour, double Rate)> perHour, int hour) => perHour.Where(entry => entry.Hour.Hour == hour).Select(entry => entry.Rate).DefaultIfEmpty(0).Average();

    // Tiers of one block in several regions share its schedule: the largest need counts.
    int Size(double rate) => (int)Math.Clamp(tiers.Max(tier => Math.Ceiling(rate * tier.CallsPerRequest / (tier.Design.RequestsPerSecond * target))), min, max);

    // From an hour before it to an hour after it, a minute after the day's own action so that this one counts.
    IEnumerable<ScheduledScaling> Event(List<(DateTimeOffset Hour, double Rate)> perHour, double[] usual, int[] sizes)
    {
        var (hour, rate) = perHour.MaxBy(entry => entry.Rate);
        if (rate < usual[hour.Hour] * Outstanding)
            yield break;
        var size = Size(Peak(hour));
        for (var offset = -1; offset <= 1; offset++)
            yield return Once($"event-{offset + 2}", hour.AddHours(offset).AddMinutes(-9), size);
        var after = hour.AddHours(2);
        yield return Once("event-over", after.AddMinutes(-9), sizes[after.Hour]);
    }

    double Peak(DateTimeOffset hour) => demand.Requests
        .Where((_, step) => demand.Start.AddSeconds(step * demand.StepSeconds) is var time && time >= hour && time < hour.AddHours(1)).DefaultIfEmpty(0).Max() / demand.StepSeconds;

    static ScheduledScaling Once(string name, DateTimeOffset time, int size) => new()
    {
        Name = name, Cron = string.Create(CultureInfo.InvariantCulture, $"{time.Minute} {time.Hour} {time.Day} {time.Month} *"), Min = size,
        Start = Text(time.AddMinutes(-1)), End = Text(time.AddMinutes(1)),
    };

    static string Cron(int minute, int hour) => string.Create(CultureInfo.InvariantCulture, $"{minute} {(hour + Hours) % Hours} * * *");

    static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
