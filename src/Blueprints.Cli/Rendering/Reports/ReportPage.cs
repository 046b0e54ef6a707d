using System.Globalization;
using System.Text;
using static Blueprints.Cli.Rendering.Reports.Html;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>A report as one HTML file that needs nothing else: no script, no font, no network.</summary>
static class ReportPage
{
    /// <summary>Writes a report; the same content gives the same bytes.</summary>
    public static string Write(ReportContent content)
    {
        var sections = Sections(content).ToList();
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{Text(Title(content))}</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>\n{Style}\n</style></head><body>\n")
            .Append("<a class=\"skip\" href=\"#main\">To the report</a>\n<header>\n")
            .Append(CultureInfo.InvariantCulture, $"<h1>{Text(content.Target)}</h1>\n<p class=\"lead\">{Text(Summary(content))}</p>\n<nav aria-label=\"Sections\"><ul>");
        foreach (var section in sections)
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{section.Id}\">{Text(section.Title)}</a></li>");
        html.Append("</ul></nav>\n</header>\n<main id=\"main\">\n").Append(Headline.Write(content));
        foreach (var section in sections)
            html.Append(CultureInfo.InvariantCulture, $"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-title\"><h2 id=\"{section.Id}-title\">{Text(section.Title)}</h2>\n{section.Body}</section>\n");
        return html.Append(CultureInfo.InvariantCulture, $"</main>\n<footer><p>{Text(Figures.Basis(content.Cost))}.</p></footer>\n</body></html>\n").ToString();
    }

    static IEnumerable<ReportSection> Sections(ReportContent content)
    {
        var design = content.Design;
        yield return design is null ? new("missing", "What this page cannot show", $"<p>{Text(content.NoDesign)}</p>\n") : ArchitectureSection.Write(design);
        yield return CostSection.Write(content);
        if (design is not null)
        {
            yield return CapacitySection.Write(design);
            yield return DaySection.Write(design);
        }

        yield return FindingsSection.Write(content);
        if (content.Plan is { } plan)
            yield return PlanSection.Write(plan);
        yield return AssumptionSection.Write(content);
    }

    static string Title(ReportContent content) => content.Design is null ? $"{content.Target}: what it costs, and what rules find" : $"{content.Target}: what it costs, carries and breaks at";

    static string Summary(ReportContent content) => content.Design is { } design
        ? string.Create(CultureInfo.InvariantCulture, $"{design.Workload.DailyUsers.Expected:#,##0} daily users in {design.Blueprint.Region}, phase {design.Capacity.Phase} of {Roadmap.PhaseCount} of the roadmap.")
        : $"Resources in {content.Cost.Region}.";

    static string Style
    {
        get
        {
            using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream("report.css") ?? throw new InvalidOperationException("the style sheet is not embedded");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
