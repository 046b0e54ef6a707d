namespace PulumiSchema.TypeScript;

/// <summary>Splits a generated declaration file (.d.ts) into names (dots included), string literals and signs.</summary>
internal static class Tokenizer
{
    public static List<Token> Read(string source)
    {
        var tokens = new List<Token>();
        var deprecated = false;
        for (var at = 0; at < source.Length;)
        {
            if (char.IsWhiteSpace(source[at]))
            {
                at++;
            }
            else if (source.AsSpan(at).StartsWith("//"))
            {
                at = EndOf(source, "\n", at);
            }
            else if (source.AsSpan(at).StartsWith("/*"))
            {
                var end = EndOf(source, "*/", at);
                deprecated = source.AsSpan(at, end - at).Contains("* @deprecated", StringComparison.Ordinal);
                at = end;
            }
            else
            {
                var token = Next(source, at, deprecated);
                at += token.Text.Length + (token.Kind == TokenKind.Text ? 2 : 0);
                tokens.Add(token);
                deprecated = false;
            }
        }

        tokens.Add(new Token(TokenKind.End, "", false));
        return tokens;
    }

    private static Token Next(string source, int at, bool deprecated)
    {
        if (source[at] is '"' or '\'')
        {
            var end = source.IndexOf(source[at], at + 1);
            return new Token(TokenKind.Text, source[(at + 1)..end], deprecated);
        }

        var length = 0;
        while (at + length < source.Length && IsNamePart(source[at + length]))
        {
            length++;
        }

        return length == 0
            ? new Token(TokenKind.Sign, source.Substring(at, 1), deprecated)
            : new Token(TokenKind.Name, source.Substring(at, length), deprecated);
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or '.';

    private static int EndOf(string source, string mark, int from)
    {
        var end = source.IndexOf(mark, from, StringComparison.Ordinal);
        return end < 0 ? source.Length : end + mark.Length;
    }
}
