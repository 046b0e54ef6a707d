using System.Globalization;
using System.Net;
using System.Text;
using Blueprints.Estimation.Cost;
using Blueprints.Quantities;

namespace Blueprints.Cli.Rendering;

/// <summary>An estimate as one HTML file that needs nothing else: no script, no font, no network.</summary>
static class CostHtml
{
    const string Style = """
        :root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.6rem}table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{padding:.3rem .6rem;text-align:left;border-bottom:1px solid #8884;vertical-align:top}
        .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}tr.b{font-weight:600;background:#8881}.w{color:#c00}small{color:#888}
        .bar{height:.6rem;background:#47c;border-radius:.2rem}
        """;

    public static string Write(CostEstimate estimate)
    {
        var html = new StringBuilder();
        var title = $"{Encode(estimate.Target)}: {estimate.Monthly.Expected} a month";
        html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{title}</title>\n<style>\n{Style}\n</style></head><body>\n<h1>{title}</h1>\n")
            .Append(CultureInfo.InvariantCulture, $"<p>In {Encode(estimate.Region)}; from {estimate.Monthly.Low} at its smallest to {estimate.Monthly.High} at its largest. ")
            .Append(CultureInfo.InvariantCulture, $"{Figures.Sum(estimate, ItemKind.Fixed)} fixed, {Figures.Sum(estimate, ItemKind.Usage)} by usage.</p>\n");
        WriteUnpriced(html, estimate);
        WriteLines(html, estimate);
        WriteUnknownUsage(html, estimate);
        foreach (var warning in estimate.Warnings)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"w\">{Encode(warning)}</p>\n");
        return html.Append(CultureInfo.InvariantCulture, $"<p><small>{Encode(Figures.Basis(estimate))}.</small></p>\n</body></html>\n").ToString();
    }

    static void WriteLines(StringBuilder html, CostEstimate estimate)
    {
        Head(html, "Block and item", "Quantity", "Unit price", "Low", "Expected", "High");
        foreach (var block in estimate.Items.GroupBy(item => item.Block))
        {
            var sum = CostEstimate.Sum(block);
            html.Append(CultureInfo.InvariantCulture, $"<tr class=\"b\"><td>{Encode(block.Key)}<div class=\"bar\" style=\"width:{Share(sum, estimate.Monthly)}%\"></div></td><td></td><td></td>{Amounts(sum)}</tr>\n");
            foreach (var item in block)
            {
                html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Encode(item.Item)}<br><small>{Encode(item.Resource)}: {Encode(item.Assumption)}</small></td>")
                    .Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{Encode(Figures.Quantity(item.Quantity.Expected, item.Unit))}</td><td class=\"n\">{Price(item)}</td>{Amounts(item.Monthly)}</tr>\n");
            }
        }

        html.Append(CultureInfo.InvariantCulture, $"<tr class=\"b\"><td>Total a month</td><td></td><td></td>{Amounts(estimate.Monthly)}</tr>\n</table>\n");
    }

    static void WriteUnpriced(StringBuilder html, CostEstimate estimate)
    {
        if (!estimate.Incomplete)
            return;
        html.Append("<p class=\"w\">Not priced, so the total is too low:</p>\n");
        Head(html, "Block", "Resource", "Item", "Reason");
        foreach (var item in estimate.Unpriced)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Encode(item.Block)}</td><td>{Encode(item.Resource)}</td><td>{Encode(item.Item)}</td><td>{Encode(item.Reason)}</td></tr>\n");
        html.Append("</table>\n");
    }

    static void WriteUnknownUsage(StringBuilder html, CostEstimate estimate)
    {
        if (estimate.UnknownUsage.IsEmpty)
            return;
        html.Append("<p>Billed by use that nothing says, not in the total:</p>\n");
        Head(html, "Resource", "Item", "Rate", "Usage key");
        foreach (var item in estimate.UnknownUsage)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Encode(item.Resource)}</td><td>{Encode(item.Item)}</td><td class=\"n\">{Figures.UnitPrice(item.UnitPrice)} per {Encode(UnitText.Of(item.Unit, 1))}</td><td>{Encode(item.UsageKey)}</td></tr>\n");
        html.Append("</table>\n");
    }

    static void Head(StringBuilder html, params ReadOnlySpan<string> titles)
    {
        html.Append("<table><tr>");
        foreach (var title in titles)
            html.Append(CultureInfo.InvariantCulture, $"<th>{title}</th>");
        html.Append("</tr>\n");
    }

    static string Amounts(MoneyRange range) => $"<td class=\"n\">{range.Low}</td><td class=\"n\">{range.Expected}</td><td class=\"n\">{range.High}</td>";

    static string Price(CostItem item) => item.ListPrice is { } list ? $"<s>{Figures.UnitPrice(list)}</s> {Figures.UnitPrice(item.UnitPrice)}<br><small>{Encode(item.Discount ?? "")}</small>" : Figures.UnitPrice(item.UnitPrice);

    static string Share(MoneyRange part, MoneyRange whole) =>
        (whole.Expected.Usd == 0 ? 0 : part.Expected.Usd / whole.Expected.Usd * 100).ToString("0.#", CultureInfo.InvariantCulture);

    static string Encode(string text) => WebUtility.HtmlEncode(text);
}
