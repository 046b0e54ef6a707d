using System.Text;

namespace Docs.Tests.Pages;

/// <summary>Tables and lists of a generated part.</summary>
static class Markdown
{
    /// <summary>A table, or a sentence where it would have no line.</summary>
    public static string Table(string[] head, IEnumerable<string[]> lines, string none)
    {
        var rows = lines.ToList();
        if (rows.Count == 0)
            return none + "\n";
        var text = new StringBuilder(Row(head)).Append(Row([.. head.Select(_ => "---")]));
        foreach (var row in rows)
            text.Append(Row(row));
        return text.ToString();
    }

    static string Row(string[] cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";
}
