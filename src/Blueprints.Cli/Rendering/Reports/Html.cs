using System.Globalization;
using System.Net;
using System.Text;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>Pieces of HTML. Text is encoded here, and nowhere else.</summary>
static class Html
{
    // Sentences beside sentences need room, on a phone too: the table scrolls.
    const int WordColumns = 3;

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A table with a caption, whose first column names the row.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="titles">The columns' titles; one that begins with <c>#</c> is of figures, which stand on the right.</param>
    /// <param name="rows">The cells of each row.</param>
    /// <param name="name">How the first cell of a row is written. Default: as text.</param>
    public static string Table(string caption, IReadOnlyList<string> titles, IEnumerable<IReadOnlyList<string>> rows, Func<string, string>? name = null)
    {
        var html = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Text(caption)}\"><table{(titles.Count(title => !title.StartsWith('#')) >= WordColumns ? " class=\"words\"" : "")}><caption>{Text(caption)}</caption><thead><tr>");
        foreach (var title in titles)
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Class(title)}>{Text(title.TrimStart('#'))}</th>");
        html.Append("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                html.Append(i == 0
                    ? $"<th scope=\"row\">{(name ?? Text)(row[i])}</th>"
                    : $"<td{Class(titles[i])}>{Text(row[i])}</td>");
            }

            html.Append("</tr>\n");
        }

        return html.Append("</tbody></table></div>\n").ToString();
    }

    /// <summary>A picture with a sentence for those who do not see it, and its figures one click away.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="says">What it shows, in a sentence.</param>
    /// <param name="table">Its figures.</param>
    /// <param name="legend">What its colours mean; nothing where there are none.</param>
    public static string Figure(string svg, string says, string table, string legend = "") =>
        $"<figure><div class=\"picture\" tabindex=\"0\" role=\"group\" aria-label=\"Picture\"><div role=\"img\" aria-label=\"{Text(says)}\">\n{svg}\n</div>{legend}</div><figcaption>{Text(says)}</figcaption><details><summary>The figures as a table</summary>{table}</details></figure>\n";

    static string Class(string title) => title.StartsWith('#') ? " class=\"n\"" : "";
}
