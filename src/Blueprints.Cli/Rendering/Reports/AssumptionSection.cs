using System.Globalization;
using System.Reflection;
using Blueprints.Quantities;
using Blueprints.Traffic;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>What the figures stand on: the traffic, and where prices and limits come from.</summary>
static class AssumptionSection
{
    public static ReportSection Write(ReportContent content)
    {
        var sources = content.Cost.Items.Where(item => item.Source.Length > 0).Select(item => item.Source)
            .Concat(content.Design?.Capacity.Ranking.Select(ranked => ranked.Limit.Source) ?? []).Distinct().Order(StringComparer.Ordinal);
        return new("assumptions", "What it assumes",
            (content.Design is { } design ? Traffic(design.Workload) : "")
            + $"<details><summary>Sources of prices and limits</summary><ul>{string.Concat(sources.Select(source => $"<li>{Html.Text(source)}</li>"))}</ul></details>\n");
    }

    static string Traffic(Workload workload)
    {
        var figures = typeof(Workload).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && property.Name != nameof(Workload.SchemaVersion) && property.GetIndexParameters().Length == 0)
            .Select(property => (property.Name, Value: property.GetValue(workload))).Where(figure => figure.Value is decimal or int or Interval)
            .Select(figure => new[] { Words(figure.Name), Value(figure.Value!) });
        return Html.Table("The traffic", ["Figure", "#Value"], figures);
    }

    // CpuMillisecondsPerRequest becomes "CPU milliseconds per request".
    static string Words(string name) => string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"))
        .Replace("cpu", "CPU", StringComparison.OrdinalIgnoreCase).Replace("cdn", "CDN", StringComparison.OrdinalIgnoreCase);

    static string Value(object value) => value switch
    {
        Interval { IsExact: true } exact => Figures.Number(exact.Expected),
        Interval range => $"{Figures.Number(range.Low)} to {Figures.Number(range.High)}, {Figures.Number(range.Expected)} expected",
        decimal number => Figures.Number(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
