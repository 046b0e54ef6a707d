using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Policies;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>What the roadmap's rules find: how many by topic, each with its place and remedy, and the text of each rule.</summary>
static class FindingsSection
{
    const int Errors = 4, Warnings = 1;

    // A stack of thousands of resources is read rule by rule, not finding by finding.
    const int Shown = 200;

    public static ReportSection Write(ReportContent content)
    {
        if (content.Findings is not { } report)
            return new("findings", "What rules find", $"<p>{Html.Text(content.NoFindings)}</p>\n");
        var counted = report.Findings.Where(finding => finding.Counts).ToImmutableArray();
        var body = counted.IsEmpty
            ? $"<p>{Html.Text($"None: {CheckText.Kept(report)}")}</p>\n"
            : Html.Figure(ChartTheme.Draw(Chart(Topics(report, counted)), "topics", 80 + 34 * Topics(report, counted).Count), CheckText.Summary(report), Table(Topics(report, counted)), ChartTheme.Legend([(Errors, "errors"), (Warnings, "warnings")]))
                + Findings("Errors", report, [.. counted.Where(finding => finding.Level == RuleLevel.Error)])
                + Findings("Warnings", report, [.. counted.Where(finding => finding.Level == RuleLevel.Warning)])
                + Rules(report, counted);
        return new("findings", "What rules find", body);
    }

    static List<TopicCount> Topics(PolicyReport report, ImmutableArray<PolicyFinding> counted) =>
    [
        .. report.Rules.Where(rule => rule.Level != RuleLevel.Off).GroupBy(rule => rule.Info.Topic).OrderBy(topic => topic.Key).Select(topic =>
        {
            var ids = topic.Select(rule => rule.Info.Id).ToHashSet(StringComparer.Ordinal);
            var found = counted.Where(finding => ids.Contains(finding.Finding.RuleId)).ToList();
            return new TopicCount(topic.Key.ToString(), found.Count(finding => finding.Level == RuleLevel.Error), found.Count(finding => finding.Level == RuleLevel.Warning), ids.Count);
        }),
    ];

    static string Table(List<TopicCount> topics) => Html.Table("Findings by topic", ["Topic", "#Errors", "#Warnings", "#Rules asked"], topics.Select(topic => (string[])
    [
        topic.Name, Count(topic.Errors), Count(topic.Warnings), Count(topic.Rules),
    ]));

    static PlotModel Chart(List<TopicCount> topics)
    {
        var model = ChartTheme.Chart(topics.Max(topic => topic.Name.Length));
        // The axis counts from below, the reader from above.
        var rows = Enumerable.Reverse(topics).ToList();
        var names = ChartTheme.Styled(new CategoryAxis { Position = AxisPosition.Left, Key = "topics", GapWidth = 0.5 });
        names.Labels.AddRange(rows.Select(row => row.Name));
        model.Axes.Add(names);
        var most = topics.Max(topic => topic.Errors + topic.Warnings);
        model.Axes.Add(ChartTheme.Styled(new LinearAxis { Position = AxisPosition.Bottom, Minimum = 0, Maximum = most * 1.05, MajorStep = Math.Ceiling(most / 8.0), Title = "findings", StringFormat = "#,##0" }));
        model.Series.Add(Bars(Errors, rows.Select(row => row.Errors)));
        model.Series.Add(Bars(Warnings, rows.Select(row => row.Warnings)));
        return model;
    }

    static BarSeries Bars(int colour, IEnumerable<int> counts)
    {
        var series = new BarSeries { IsStacked = true, FillColor = ChartTheme.Series(colour), StrokeThickness = 0 };
        series.Items.AddRange(counts.Select(count => new BarItem(count)));
        return series;
    }

    static string Findings(string level, PolicyReport report, ImmutableArray<PolicyFinding> findings)
    {
        if (findings.IsEmpty)
            return "";
        var table = Html.Table($"{level}: {Count(findings.Length)}", ["Rule", "Where", "What is wrong", "What to do"], findings.Take(Shown).Select(found => (string[])
        [
            RuleName(report, found.Finding.RuleId), Place(found.Finding), $"{found.Finding.Problem.Path} is {found.Finding.Problem.Got}; allowed: {found.Finding.Problem.Allowed}", found.Finding.Problem.Fix,
        ]), rule => $"<a href=\"#{Anchor(rule.Split(' ')[0])}\">{Html.Text(rule)}</a>");
        return findings.Length <= Shown ? table : $"{table}<p>And {Count(findings.Length - Shown)} more; blueprints check tells all of them.</p>\n";
    }

    static string Rules(PolicyReport report, ImmutableArray<PolicyFinding> counted)
    {
        var found = counted.Select(finding => finding.Finding.RuleId).ToHashSet(StringComparer.Ordinal);
        return $"<h3>The rules</h3>\n{string.Concat(report.Rules.Where(rule => found.Contains(rule.Info.Id)).Select(rule => Rule(rule.Info)))}";
    }

    // A link to what is inside opens it.
    static string Rule(RuleInfo rule) => $"<details><summary>{Html.Text($"{rule.Id} {rule.Name}: {rule.Title}")}</summary><div class=\"rule\" id=\"{Anchor(rule.Id)}\"><p>{Html.Text(rule.Rationale)}</p><p>What to do: {Html.Text(rule.Remediation)}</p><p>Source: {Html.Text(rule.Reference)}</p></div></details>\n";

    static string RuleName(PolicyReport report, string id) => $"{id} {CheckText.Rule(report, id).Name}";

    // Ids of one's own rules may hold what an anchor must not.
    static string Anchor(string id) => $"rule-{Uri.EscapeDataString(id)}";

    static string Place(Finding finding) => finding.Block is { } block && block != finding.Subject ? $"{finding.Subject}, of {block}" : finding.Subject;

    static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    sealed record TopicCount(string Name, int Errors, int Warnings, int Rules);
}
