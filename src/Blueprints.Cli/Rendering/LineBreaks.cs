namespace Blueprints.Cli.Rendering;

/// <summary>Where a line may be broken: between words, and in a name too long for any line at its joints, as in <c>app-network-|private-3</c>, <c>Route|Table</c> and <c>linux/|on-demand</c>. Never in a number.</summary>
static class LineBreaks
{
    /// <summary>The text in lines of at most a width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width in characters, at least 1.</param>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var piece in Words(text).SelectMany(word => word.Length > width ? Parts(word).SelectMany(part => part.Chunk(width)).Select(chars => new string(chars)) : [word]).Select(Spaced))
        {
            if (line.Length > 0 && line.Length + piece.Text.Length > width)
            {
                yield return line.TrimEnd();
                line = "";
            }

            line += piece.Text + piece.After;
        }

        yield return line.TrimEnd();

        (string Text, string After) Spaced(string piece) => piece is [.. var text, ' '] ? (text, " ") : (piece, "");
    }

    /// <summary>The longest word.</summary>
    public static int LongestWord(string text) => Words(text).Max(word => word.TrimEnd().Length);

    /// <summary>The longest part of a word.</summary>
    public static int LongestPart(string text) => Words(text).SelectMany(Parts).Max(part => part.TrimEnd().Length);

    // Each with the space behind it; a figure and its per cent are one.
    static IEnumerable<string> Words(string text) => Split(text, at => text[at - 1] == ' ' && text[at] != '%');

    static IEnumerable<string> Parts(string word) => Split(word, at => IsJoint(word[at - 1], word[at]));

    static bool IsJoint(char before, char after) => before switch
    {
        '/' or '_' => true,
        ':' or '.' or ',' or '-' => char.IsLetter(after),
        _ => char.IsLower(before) && char.IsUpper(after),
    };

    static IEnumerable<string> Split(string text, Func<int, bool> breaks)
    {
        var from = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (!breaks(at))
                continue;
            yield return text[from..at];
            from = at;
        }

        yield return text[from..];
    }
}
