using System.Text;

namespace Blueprints.Cli.Rendering;

/// <summary>A Markdown document that stays below the length that forges take for a comment.</summary>
sealed class MarkdownText
{
    /// <summary>The most characters: GitHub takes 65,536.</summary>
    public const int MaxLength = 65_000;

    // Left for what closes a document whose lines were cut.
    const int Reserve = 1_000;

    readonly StringBuilder _text = new();

    /// <summary>Adds a line.</summary>
    public MarkdownText Line(string line = "")
    {
        _text.Append(line).Append('\n');
        return this;
    }

    /// <summary>Adds a table; lines that do not fit are counted instead.</summary>
    /// <param name="header">The column titles, each with a colon at the end for numbers.</param>
    /// <param name="rows">The cells.</param>
    /// <param name="share">The part of the room left that the table may take, more than 0 and at most 1.</param>
    public MarkdownText Table(string[] header, IReadOnlyCollection<string[]> rows, decimal share = 1)
    {
        Line(Row(header.Select(title => title.TrimEnd(':'))));
        Line(Row(header.Select(title => title.EndsWith(':') ? "---:" : "---")));
        var end = _text.Length + (int)((MaxLength - Reserve - _text.Length) * share);
        var shown = 0;
        foreach (var row in rows.Select(Row))
        {
            if (_text.Length + row.Length > end)
                break;
            Line(row);
            shown++;
        }

        Line();
        return shown == rows.Count ? this : Line($"… and {Figures.Count(rows.Count - shown, "more line")}; the JSON has all of them.").Line();
    }

    /// <summary>Begins a part that opens on a click.</summary>
    public MarkdownText Open(string title) => Line($"<details><summary>{Escape(title)}</summary>").Line();

    /// <summary>Ends the part.</summary>
    public MarkdownText Close() => Line("</details>").Line();

    /// <summary>Text that is shown as it is, whatever Markdown or HTML it looks like, and calls nobody.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            escaped.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '@' => "&#64;",
                '\r' or '\n' or '\t' => " ",
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~' => $"\\{character}",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
