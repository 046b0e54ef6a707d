using System.Globalization;
using Blueprints.Policies;
using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>The findings of a check for people: errors first, then warnings, each with what, got, allowed, fix.</summary>
static class CheckText
{
    public static void Write(IAnsiConsole console, PolicyReport report)
    {
        foreach (var level in new[] { RuleLevel.Error, RuleLevel.Warning })
        {
            foreach (var group in report.Findings.Where(finding => finding.Counts && finding.Level == level).GroupBy(finding => finding.Finding.RuleId))
            {
                var rule = Rule(report, group.Key);
                // One paragraph, so that it breaks between words in a narrow terminal.
                console.Write(new Paragraph($"{PolicyJson.Word(level)} {rule.Id} {rule.Name}", new Style(level == RuleLevel.Error ? Color.Red : Color.Yellow)).Append($"  {rule.Title}"));
                console.WriteLine();
                foreach (var finding in group)
                    console.Write(Prose.Item(Markup.Escape(finding.Finding.Message)));
                console.WriteLine();
            }
        }

        console.WriteLine(Summary(report));
    }

    public static string Markdown(PolicyReport report)
    {
        var text = new MarkdownText().Line(Summary(report)).Line();
        var counted = report.Findings.Where(finding => finding.Counts).OrderByDescending(finding => finding.Level).ToList();
        return counted.Count == 0 ? text.ToString() : text.Table(["Level", "Rule", "Finding"], [.. counted.Select(finding => Cells(report, finding))]).ToString();
    }

    static string[] Cells(PolicyReport report, PolicyFinding finding) =>
        [PolicyJson.Word(finding.Level), $"{finding.Finding.RuleId} {Rule(report, finding.Finding.RuleId).Name}", MarkdownText.Escape(finding.Finding.Message)];

    /// <summary>A rule by its id.</summary>
    public static RuleInfo Rule(PolicyReport report, string id) => report.Rules.First(rule => rule.Info.Id == id).Info;

    /// <summary>The findings counted, in a sentence.</summary>
    public static string Summary(PolicyReport report)
    {
        var aside = new[] { (report.Findings.Count(finding => finding.Suppression is not null), "suppressed"), (report.Findings.Count(finding => finding.Suppression is null && finding.IsKnown), "known") }
            .Where(part => part.Item1 > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $", {part.Item1} {part.Item2}"));
        return string.Create(CultureInfo.InvariantCulture, $"{report.Target}: {report.Count(RuleLevel.Error)} errors, {report.Count(RuleLevel.Warning)} warnings{string.Concat(aside)}; {Kept(report)}");
    }

    /// <summary>How many rules found nothing.</summary>
    public static string Kept(PolicyReport report)
    {
        var asked = report.Rules.Count(rule => rule.Level != RuleLevel.Off);
        var kept = asked - report.Findings.Where(finding => finding.Counts).Select(finding => finding.Finding.RuleId).Distinct().Count();
        return string.Create(CultureInfo.InvariantCulture, $"nothing found by {kept} of {asked} rules.");
    }
}
