using System.Globalization;
using Blueprints.Estimation.Planning.Search;
using Blueprints.Policies;
using static Blueprints.Cli.Rendering.Reports.Html;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>The four answers that a reader looks for first.</summary>
static class Headline
{
    public static string Write(ReportContent content) => $"<dl class=\"headline\">{string.Concat(Answers(content).Select(answer => $"<div><dt>{Text(answer.Question)}</dt><dd><strong>{Text(answer.Answer)}</strong> {Text(answer.More)}</dd></div>"))}</dl>\n";

    static IEnumerable<(string Question, string Answer, string More)> Answers(ReportContent content)
    {
        var monthly = content.Cost.Monthly;
        yield return ("It costs", $"{monthly.Expected} a month", $"{monthly.Low} at its smallest, {monthly.High} at its largest{PerThousand(content)}{(content.Cost.Incomplete ? "; some prices are missing" : "")}.");
        foreach (var answer in content.Design is { } design ? Carried(design, content.Plan) : [("Rules find", Figures.Count(content.Findings?.Count(RuleLevel.Error) ?? 0, "error"), $"And {Figures.Count(content.Findings?.Count(RuleLevel.Warning) ?? 0, "warning")}.")])
            yield return answer;
    }

    static IEnumerable<(string Question, string Answer, string More)> Carried(DesignContent design, SavedPlan? plan)
    {
        var full = design.Capacity.Bottleneck?.Limit.SaturatesAtUsers?.Expected;
        yield return ("It carries", full is { } at ? $"{Figures.Whole(at)} daily users" : "any number of users", design.Capacity.Holds ? "The traffic above fits." : "Less than the traffic above.");
        yield return design.Capacity.Bottleneck is { } first
            ? ("It breaks first at", $"{first.Limit.Name} of {first.Block}", $"{first.Limit.Utilisation.Expected.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", " ", StringComparison.Ordinal)} used in the busiest hour.")
            : ("It breaks first at", "nothing that users fill", "");
        yield return Next(design, plan);
    }

    static (string Question, string Answer, string More) Next(DesignContent design, SavedPlan? plan)
    {
        if (plan?.Winner is { } winner)
            return ("It should become", winner.Shape, FormattableString.Invariant($"${winner.Monthly:#,##0} a month: the cheapest that keeps {plan.Objective}, as a plan found."));
        if (design.Advice.BestStep is not { } step)
            return ("It grows by", "no step that has a price", "");
        return ("It grows by", $"{step.Block}, {step.Change}", FormattableString.Invariant($"Full at {step.UsersAfter:#,##0} daily users then, for up to ${step.MonthlyUsd:#,##0} a month more."));
    }

    static string PerThousand(ReportContent content) =>
        content.Design is { Workload.DailyUsers.Expected: > 0 and var users } ? $"; {new Quantities.Money(content.Cost.Monthly.Expected.Usd / users * 1_000)} for a thousand users" : "";
}
