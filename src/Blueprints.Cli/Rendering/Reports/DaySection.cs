using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Estimation.Replay;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>A day of the traffic replayed against the design: load and what the servers carry, how many there are, how long answers take, and what each hour costs.</summary>
static class DaySection
{
    public static ReportSection Write(DesignContent content) => new("day", "A day of it", content.Day is { } day
        ? Pictures(day, new(day))
        : $"<p>{Html.Text(content.NoDay)}</p>\n");

    static string Pictures(ReplayReport day, DayTiers tiers)
    {
        var charts = new DayCharts(tiers);
        return $"<p>{Html.Text($"Traffic is {day.Traffic}. {Lost(day)}{Late(tiers)}")}</p>\n"
            + Html.Figure(charts.Load(), Fullest(tiers, charts.TooHigh), Hourly("Load and capacity by the hour", tiers, "requests a second", (tier, hour) => Number(tier.Carries.Take(hour).Average())), charts.LoadLegend)
            + Html.Figure(charts.Servers(), Servers(tiers), Hourly("Servers by the hour", tiers, "servers", (tier, hour) => Between(tier.Servers(hour))), charts.Legend)
            + Html.Figure(charts.Responses(), Slowest(tiers), Hourly("Response time by the hour, 95th percentile", tiers, "ms", (tier, hour) => tier.P95(hour) is { } ms ? Number(ms) : ""), charts.ResponseLegend)
            + Html.Figure(charts.Cost(), Cost(day, tiers), Hourly("Cost by the hour", tiers, "USD", (tier, hour) => tier.Cost(hour) is { } usd ? Dollars(usd) : "no price"), charts.CostLegend)
            + Html.Table("The day in sum", [.. ReplayText.TierTitles.Select((title, at) => at == 0 ? title : $"#{title}")], day.Cases[0].Tiers.Select(ReplayText.TierRow));
    }

    /// <summary>The promise in a sentence: how many of the day's minutes miss it, and when.</summary>
    static string Lost(ReplayReport day)
    {
        var result = day.Cases[0];
        return result.WorstStretch is var (start, minutes)
            ? string.Create(CultureInfo.InvariantCulture, $"{Minutes(result.MinutesLost)} of the day {(result.MinutesLost == 1 ? "misses" : "miss")} {day.Objective.Text}, {minutes:#,##0.#} of them in a row from {start.ToUniversalTime():HH:mm} on.")
            : $"No minute of the day misses {day.Objective.Text}.";
    }

    // Nobody waits for work off a queue, which has a promise of its own.
    static string Late(DayTiers tiers)
    {
        var late = tiers.All.Where(tier => !tier.IsOnRequestPath && tier.Result.Shown.Outcome.MinutesLost > 0).Select(tier => string.Create(CultureInfo.InvariantCulture, $"{tier.Name} {Minutes(tier.Result.Shown.Outcome.MinutesLost)}, allowed {tier.Result.Tier.Design.Objective.Seconds:#,##0} s each")).ToList();
        return late.Count == 0 ? "" : $" Jobs are late: {string.Join("; ", late)}.";
    }

    static string Fullest(DayTiers tiers, ImmutableArray<string> apart)
    {
        var fullest = tiers.All.FirstOrDefault(tier => tier.IsOnRequestPath) ?? tiers.All[0];
        var peak = tiers.Load.Max();
        // The middle of a smooth top is no minute: a quarter of an hour says what there is to know.
        var at = Math.Round(tiers.Hour(tiers.Load.IndexOf(peak)) * 4) / 4;
        return string.Create(CultureInfo.InvariantCulture, $"Load is highest about {Clock(at)} with {Number(peak)} requests a second; {fullest.Name} is the fullest, {fullest.Fullest:0 %} in its busiest minute{(apart.Length == 0 ? "" : $". Far above the picture: {string.Join(", ", apart)}")}.").Replace(" %", "\u00a0%", StringComparison.Ordinal);
    }

    static string Servers(DayTiers tiers)
    {
        var moving = tiers.All.Where(tier => tier.Result.Shown.Outcome.MinInstances < tier.Result.Shown.Outcome.MaxInstances).ToList();
        return moving.Count == 0
            ? "The number of servers stays the same all day."
            : $"{string.Join(", ", moving.Select(tier => string.Create(CultureInfo.InvariantCulture, $"{tier.Name} {(tier == moving[0] ? "goes " : "")}from {tier.Result.Shown.Outcome.MinInstances} to {tier.Result.Shown.Outcome.MaxInstances}")))}{(moving.Count < tiers.All.Length ? "; the others stay the same all day" : "")}.";
    }

    static string Slowest(DayTiers tiers)
    {
        var slowest = tiers.All.Where(tier => tier.IsOnRequestPath).SelectMany(tier => tiers.Hours.Select((hour, at) => (tier, at, Ms: tier.P95(hour)))).Where(entry => entry.Ms is not null).OrderByDescending(entry => entry.Ms).FirstOrDefault();
        return slowest.tier is null
            ? "Nobody waits for these servers."
            : string.Create(CultureInfo.InvariantCulture, $"Of a hundred calls 95 are answered within these times; the slowest is {slowest.tier.Name} with {Number(slowest.Ms!.Value)} ms from {Clock(slowest.at)} on.");
    }

    static string Cost(ReplayReport day, DayTiers tiers)
    {
        var hours = tiers.Hours.Select(hour => tiers.All.Sum(tier => tier.Cost(hour) ?? 0)).ToList();
        var unpriced = tiers.All.Any(tier => tier.Result.Tier.PricePerHour is null) ? " Some machines have no price and are left out." : "";
        return string.Create(CultureInfo.InvariantCulture, $"Servers and databases cost ${Dollars(hours.Sum())} that day, ${Dollars(hours.Min())} in the cheapest hour and ${Dollars(hours.Max())} in the dearest; the rest of the bill does not follow the hour.{unpriced}");
    }

    static string Hourly(string caption, DayTiers tiers, string unit, Func<DayTier, Range, string> cell) =>
        Html.Table($"{caption}, {unit}", ["Hour", "#Requests a second", "#Minutes lost", .. tiers.All.Select(tier => $"#{tier.Name}")], tiers.Hours.Select((hour, at) => (string[])
        [
            Clock(at), Number(tiers.Load.Take(hour).Average()), Number(tiers.MinutesLost(hour)), .. tiers.All.Select(tier => cell(tier, hour)),
        ]));

    static string Between((double Fewest, double Most) servers) => servers.Fewest == servers.Most ? Number(servers.Most) : $"{Number(servers.Fewest)} to {Number(servers.Most)}";

    static string Clock(double hour) => string.Create(CultureInfo.InvariantCulture, $"{(int)hour}:{(int)Math.Round(hour % 1 * 60):00}");

    static string Minutes(double minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes:#,##0.#} {(minutes == 1 ? "minute" : "minutes")}");

    static string Dollars(double usd) => usd.ToString(usd >= 0.1 ? "#,##0.00" : "0.0000", CultureInfo.InvariantCulture);

    static string Number(double value) => Figures.Number((decimal)value);
}
