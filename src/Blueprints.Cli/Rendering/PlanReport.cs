using System.Text;
using Blueprints.Estimation.Planning.Search;
using Spectre.Console;
using static System.FormattableString;

namespace Blueprints.Cli.Rendering;

/// <summary>A plan for people: the winner, cost against risk, and why others were not taken.</summary>
static class PlanReport
{
    const int Shown = 8;

    /// <summary>The titles of a design's figures; the last is of words, the others of numbers.</summary>
    public static readonly string[] Titles = ["USD a month", "Holds in", "Late or lost", "Dear months", "Regret", "Design"];

    static readonly FittingColumn[] Columns =
    [
        new(Titles[0], Justify.Right), new(Titles[1], Justify.Right), new(Titles[2], Justify.Right), new(Titles[3], Justify.Right, GivesWay: 1), new(Titles[4], Justify.Right, GivesWay: 2), new(Titles[5]),
    ];

    public static void Write(IAnsiConsole console, PlanResult result)
    {
        console.WriteLine(Head(result));
        foreach (var choice in result.Winner?.Choices ?? [])
            console.Write(Prose.Item(Markup.Escape($"{choice.Axis}: {choice.Text}")));
        console.WriteLine();
        console.WriteLine("Cost against risk: no other design is both cheaper and safer than one of these.");
        FittingTable.Write(console, Columns, result.Front.Select(Row));
        console.WriteLine(Invariant($"Rejected: {result.Rejected.Length:#,##0}; --format json has all of them. Some:"));
        foreach (var rejection in Examples(result.Rejected, Shown))
            console.Write(Prose.Item(Markup.Escape($"{rejection.Shape}, {rejection.Choice}: {rejection.Reason}")));
        console.WriteLine();
        console.WriteLine(Basis(result));
    }

    public static string Markdown(PlanResult result)
    {
        var text = new StringBuilder().Append(Head(result)).Append("\n\n");
        foreach (var choice in result.Winner?.Choices ?? [])
            text.Append("- ").Append(choice.Axis).Append(": ").Append(choice.Text).Append('\n');
        text.Append("\n| ").AppendJoin(" | ", Titles).Append(" |\n|---:|---:|---:|---:|---:|---|\n");
        foreach (var finalist in result.Front)
            text.Append("| ").AppendJoin(" | ", Row(finalist)).Append(" |\n");
        text.Append('\n');
        foreach (var rejection in Examples(result.Rejected, Shown))
            text.Append("- ").Append(rejection.Shape).Append(", ").Append(rejection.Choice).Append(": ").Append(rejection.Reason).Append('\n');
        return text.Append('\n').Append(Basis(result)).Append('\n').ToString();
    }

    static string Head(PlanResult result) => result.Winner is { } winner
        ? Invariant($"{winner.Shape}, ${winner.Monthly:#,##0} a month: keeps {result.Request.Objective.Text} in {winner.Holds * 100:0.#} % of {result.Scenarios} scenarios ({result.Request.Probability * 100:0.#} % asked); the ranking is {result.Confidence * 100:0} % sure.")
        : Invariant($"No design keeps {result.Request.Objective.Text} in {result.Request.Probability * 100:0.#} % of {result.Scenarios} scenarios{(result.Request.Budget is { } budget ? Invariant($" for ${budget:#,##0} a month") : "")}.");

    static string Basis(PlanResult result)
    {
        var users = result.Request.Workload.DailyUsers;
        var range = result.Request.Workload.DailyUsers.IsExact ? Invariant($"{users.Expected:#,##0} daily users ± {result.Request.Uncertainty * 100:0.#} % (90 %)") : Invariant($"{users.Low:#,##0} to {users.High:#,##0} daily users");
        return Invariant($"{range}, {result.Request.Region}, {result.Request.Days:0.##} {(result.Request.Days == 1 ? "day" : "days")} of minutes with 10 % noise and a crowd of the mean rate a week; seed {result.Request.Seed}. {result.Candidates:#,##0} candidates, {result.Designs:#,##0} designs.");
    }

    /// <summary>Some rejections: one of each axis and kind of reason.</summary>
    public static IEnumerable<PlanRejection> Examples(IEnumerable<PlanRejection> rejected, int count) => rejected
        .GroupBy(rejection => (rejection.Shape, rejection.Choice.Split(':')[0], rejection.Reason.Split(' ')[0])).Select(group => group.First()).Take(count);

    /// <summary>A design's figures.</summary>
    public static string[] Row(PlanFinalist finalist) =>
    [
        Invariant($"{finalist.Monthly:#,##0}"), Invariant($"{finalist.Holds * 100:0.#} %"), Invariant($"{finalist.Missed * 100:0.##} %"), Invariant($"{finalist.DearMonths:#,##0}"), Invariant($"{finalist.Regret:#,##0}"),
        $"{finalist.Shape}: {string.Join("; ", finalist.Choices.Select(choice => choice.Text))}",
    ];
}
