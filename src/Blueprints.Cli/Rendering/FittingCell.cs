using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>A cell of a <see cref="FittingTable"/>.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Style">How its lead looks. Default: plain.</param>
/// <param name="Lead">How many of its first characters have the style. Default: all.</param>
/// <param name="Indent">Spaces before each of its lines.</param>
sealed record FittingCell(string Text, Style? Style = null, int? Lead = null, int Indent = 0)
{
    /// <summary>What stands out without colour too.</summary>
    public static readonly Style Bold = new(decoration: Decoration.Bold);

    public static implicit operator FittingCell(string text) => new(text);

    /// <summary>The cell in a column: broken between words, and only where a word is too long for the column, within it.</summary>
    public Paragraph Within(int width)
    {
        var paragraph = new Paragraph();
        var styled = Lead ?? Text.Length;
        foreach (var line in LineBreaks.Lines(Text, width - Indent))
        {
            if (paragraph.Length > 0)
                paragraph.Append("\n");
            var lead = Math.Clamp(styled, 0, line.Length);
            paragraph.Append(new string(' ', Indent) + line[..lead], Style).Append(line[lead..]);
            styled -= line.Length + 1;
        }

        return paragraph;
    }

    /// <summary>The columns that it needs if only words stay whole, or only their parts.</summary>
    public int Least(bool parts) => Indent + (parts ? LineBreaks.LongestPart(Text) : LineBreaks.LongestWord(Text));

    /// <summary>The columns that it needs to stand on one line.</summary>
    public int Most => Indent + Text.Length;
}
