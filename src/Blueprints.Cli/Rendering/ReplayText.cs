using System.Text;
using Blueprints.Estimation.Replay;
using Spectre.Console;
using static System.FormattableString;

namespace Blueprints.Cli.Rendering;

/// <summary>A replay for people: the comparison in a sentence, a table of policies and tiers, and the run as small charts.</summary>
static class ReplayText
{
    const int ChartLabel = 22;

    /// <summary>The titles of a tier's figures; the first is of its name, the others of numbers.</summary>
    public static readonly string[] TierTitles = ["Tier", "Servers", "Hours", "USD a month", "Minutes lost", "Late", "Lost", "p50 ms", "p99 ms", "Max backlog"];

    static readonly string[] Titles = ["Policy", .. TierTitles];

    static readonly string[] FirstToGo = ["Hours", "Max backlog", "p50 ms", "Lost", "Late", "USD a month"];

    public static void Write(IAnsiConsole console, ReplayReport report)
    {
        var timeline = report.Cases[0].Tiers[0].Shown.Timeline;
        console.WriteLine(report.Traffic);
        console.WriteLine(Invariant($"{timeline.Requests.Count:#,##0} steps of {timeline.StepSeconds:0.###} s from {timeline.Start.ToUniversalTime():yyyy-MM-dd HH:mm}Z{Missing(report)}, {Scenarios(report)}; objective {report.Objective.Text}."));
        console.WriteLine();
        FittingTable.Write(console, [.. Titles.Select((title, at) => new FittingColumn(title, at < 2 ? Justify.Left : Justify.Right, Array.IndexOf(FirstToGo, title) + 1))], Rows(report));
        Charts(console, report);
        console.WriteLine(report.Sentence);
        if (report.Scenarios > 1)
            Spread(console, report);
    }

    public static string Markdown(ReplayReport report)
    {
        var text = new StringBuilder().Append(report.Sentence).Append("\n\n").Append(report.Traffic).Append(Invariant($"; {Scenarios(report)}; objective {report.Objective.Text}.\n\n"));
        text.Append("| ").AppendJoin(" | ", Titles).Append(" |\n|---|---|").Insert(text.Length, "---:|", Titles.Length - 2).Append('\n');
        foreach (var row in Rows(report))
            text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        return text.ToString();
    }

    static IEnumerable<string[]> Rows(ReplayReport report) => report.Cases.SelectMany(result => result.Tiers.Select((tier, index) => Row(index == 0 ? result.Name : "", tier)));

    static string[] Row(string name, TierResult tier) => [name, .. TierRow(tier)];

    /// <summary>A tier's figures in the first scenario.</summary>
    public static string[] TierRow(TierResult tier)
    {
        var outcome = tier.Shown.Outcome;
        return
        [
            tier.Tier.Name, outcome.MinInstances == outcome.MaxInstances ? Invariant($"{outcome.MaxInstances}") : Invariant($"{outcome.MinInstances} to {outcome.MaxInstances}"),
            Invariant($"{outcome.InstanceHours:#,##0}"), tier.Monthly is { } monthly ? Invariant($"{monthly:#,##0}") : "no price", Invariant($"{outcome.MinutesLost:#,##0.#}"), Count(outcome.LateRequests), Count(outcome.LostRequests),
            Milliseconds(outcome.ResponseSeconds(0.5)), Milliseconds(outcome.ResponseSeconds(0.99)), Count(outcome.MaxBacklog),
        ];
    }

    // The first tier of each policy: requests once, then what each policy did about them.
    static void Charts(IAnsiConsole console, ReplayReport report)
    {
        var width = Math.Max(20, Math.Min(100, console.Profile.Width - ChartLabel - 2));
        var tier = WorstTier(report);
        var first = report.Cases[0].Tiers[tier].Shown.Timeline;
        var most = report.Cases.Max(result => result.Tiers[tier].Shown.Timeline.InService.Max());
        Line(console, "requests", SparkLine.Of(first.Requests, width));
        foreach (var result in report.Cases)
        {
            var line = result.Tiers[tier].Shown.Timeline;
            Line(console, $"{result.Name}: servers", SparkLine.Of(line.InService, width, most));
            Line(console, "  minutes lost", SparkLine.Shares(line.Missed, width));
        }

        console.WriteLine(Invariant($"Charts: {report.Cases[0].Tiers[tier].Tier.Name}, a full bar is {first.Requests.Max() / first.StepSeconds:#,##0.#} requests a second, {most:0} servers, or every minute lost. USD are those of servers and databases alone."));
    }

    // What loses the most minutes is what one wants to see.
    static int WorstTier(ReplayReport report) => Enumerable.Range(0, report.Cases[0].Tiers.Length)
        .MaxBy(tier => (report.Cases.Max(result => result.Tiers[tier].Shown.Outcome.MinutesLost), report.Cases[0].Tiers[tier].Tier.Design.MaxCapacity > report.Cases[0].Tiers[tier].Tier.Design.MinCapacity));

    static void Line(IAnsiConsole console, string label, string chart) => console.WriteLine($"{label,-ChartLabel} {chart}");

    static void Spread(IAnsiConsole console, ReplayReport report)
    {
        foreach (var result in report.Cases)
        {
            foreach (var tier in result.Tiers)
            {
                var minutes = tier.Scenarios.Select(outcome => outcome.MinutesLost).Order().ToList();
                if (minutes[^1] > 0)
                    console.WriteLine(Invariant($"{result.Name}, {tier.Tier.Name}: {minutes[0]:#,##0.#} to {minutes[^1]:#,##0.#} minutes lost over {minutes.Count} scenarios, {minutes[minutes.Count / 2]:#,##0.#} in the middle one"));
            }
        }
    }

    static string Missing(ReplayReport report) => report.MissingSteps > 0 ? Invariant($", {report.MissingSteps:#,##0} of them missing in the trace and filled") : "";

    static string Scenarios(ReplayReport report) => report.Scenarios == 1 ? "one scenario" : Invariant($"{report.Scenarios:#,##0} scenarios of seed {report.Seed}");

    static string Count(double count) => Invariant($"{count:#,##0}");

    static string Milliseconds(double? seconds) => seconds is { } known ? Invariant($"{known * 1_000:#,##0.#}") : "";
}
