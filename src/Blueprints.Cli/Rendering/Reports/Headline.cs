using System.Globalization;
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
        yield return ("It costs", $"{monthly.Expected} a month", $"{monthly.Low} at its smallest, {monthly.High} at its largest{(content.Cost.Incomplete ? "; some prices are missing" : "")}.");
        foreach (var answer in content.Design is { } design ? Carried(design, monthly.Expected) : [("Rules find", Figures.Count(content.Findings?.Count(RuleLevel.Error) ?? 0, "error"), $"And {Figures.Count(content.Findings?.Count(RuleLevel.Warning) ?? 0, "warning")}.")])
            yield return answer;
    }

    static IEnumerable<(string Question, string Answer, string More)> Carried(DesignContent design, Quantities.Money monthly)
    {
        var users = design.Workload.DailyUsers.Expected;
        var full = design.Capacity.Bottleneck?.Limit.SaturatesAtUsers?.Expected;
        yield return ("It carries", full is { } at ? $"{Figures.Whole(at)} daily users" : "any number of users", design.Capacity.Holds ? "The traffic above fits." : "Less than the traffic above.");
        yield return design.Capacity.Bottleneck is { } first
            ? ("It breaks first at", $"{first.Limit.Name} of {first.Block}", $"{first.Limit.Utilisation.Expected.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", " ", StringComparison.Ordinal)} used in the busiest hour.")
            : ("It breaks first at", "nothing that users fill", "");
        yield return ("A thousand users cost", $"{new Quantities.Money(users > 0 ? monthly.Usd / users * 1_000 : 0)} a month", users > 0 ? "As expected, at these users." : "");
    }
}
