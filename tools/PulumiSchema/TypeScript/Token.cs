namespace PulumiSchema.TypeScript;

internal enum TokenKind
{
    Name,
    Text,
    Sign,
    End,
}

/// <summary>A token of a declaration file; <paramref name="Deprecated"/> says that the doc comment before it holds a deprecation tag.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, bool Deprecated)
{
    public bool Is(string text) => Kind != TokenKind.Text && Text == text;
}
