namespace PulumiSchema.TypeScript;

/// <summary>Reads the interfaces, classes and enum objects of one declaration file.</summary>
internal sealed class DeclarationReader
{
    private readonly List<Token> tokens;
    private readonly Dictionary<string, TsDeclaration> found = new(StringComparer.Ordinal);
    private int at;

    private DeclarationReader(string source) => tokens = Tokenizer.Read(source);

    private Token Current => tokens[at];

    public static Dictionary<string, TsDeclaration> Read(string path)
    {
        var reader = new DeclarationReader(File.ReadAllText(path));
        reader.ReadScope("");
        return reader.found;
    }

    private void ReadScope(string prefix)
    {
        var deprecated = false;
        while (Current.Kind != TokenKind.End && !Current.Is("}"))
        {
            deprecated |= Current.Deprecated;
            if (Current.Is("namespace"))
            {
                at++;
                var name = Take();
                Expect("{");
                ReadScope(prefix + name + ".");
                Expect("}");
                deprecated = false;
            }
            else if ((Current.Is("class") || Current.Is("interface") || Current.Is("const")) && tokens[at + 1].Kind == TokenKind.Name)
            {
                at++;
                ReadDeclaration(prefix, deprecated);
                deprecated = false;
            }
            else if (Current.Is("{"))
            {
                SkipBlock();
            }
            else
            {
                deprecated &= !Current.Is(";");
                at++;
            }
        }
    }

    private void ReadDeclaration(string prefix, bool deprecated)
    {
        var name = prefix + Take();
        while (!Current.Is("{") && !Current.Is(";") && Current.Kind != TokenKind.End)
        {
            at++;
        }

        if (!Current.Is("{"))
        {
            return;
        }

        at++;
        var members = new List<TsMember>();
        while (!Current.Is("}"))
        {
            if (ReadMember() is { } member)
            {
                members.Add(member);
            }
        }

        at++;
        found[name] = new TsDeclaration(name, deprecated, members);
    }

    private TsMember? ReadMember()
    {
        var deprecated = Current.Deprecated;
        if (Current.Is("readonly"))
        {
            at++;
        }

        var name = Take();
        var optional = Current.Is("?");
        at += optional ? 1 : 0;
        if (!Current.Is(":"))
        {
            SkipToSemicolon();
            return null;
        }

        at++;
        var type = ReadType();
        Expect(";");
        return new TsMember(name, type, optional, deprecated);
    }

    private TsType ReadType()
    {
        var cases = new List<TsType> { ReadArray() };
        while (Current.Is("|"))
        {
            at++;
            cases.Add(ReadArray());
        }

        return cases.Count == 1 ? cases[0] : new TsUnion(cases);
    }

    private TsType ReadArray()
    {
        var type = ReadSingle();
        while (Current.Is("["))
        {
            Expect("[");
            Expect("]");
            type = new TsArray(type);
        }

        return type;
    }

    private TsType ReadSingle()
    {
        if (Current.Kind == TokenKind.Text)
        {
            return new TsLiteral(Take());
        }

        if (Current.Is("("))
        {
            at++;
            var inner = ReadType();
            Expect(")");
            return inner;
        }

        return Current.Is("{") ? ReadMap() : ReadName();
    }

    private TsMap ReadMap()
    {
        foreach (var sign in (string[])["{", "[", "key", ":", "string", "]", ":"])
        {
            Expect(sign);
        }

        var value = ReadType();
        Expect(";");
        Expect("}");
        return new TsMap(value);
    }

    private TsName ReadName()
    {
        var name = Take();
        if (!Current.Is("<"))
        {
            return new TsName(name, null);
        }

        at++;
        var argument = ReadType();
        Expect(">");
        return new TsName(name, argument);
    }

    private void SkipBlock()
    {
        var depth = 0;
        do
        {
            depth += Current.Is("{") ? 1 : Current.Is("}") ? -1 : 0;
            at++;
        }
        while (depth > 0 && Current.Kind != TokenKind.End);
    }

    private void SkipToSemicolon()
    {
        while (!Current.Is(";"))
        {
            if (Current.Is("{"))
            {
                SkipBlock();
            }
            else
            {
                at++;
            }
        }

        at++;
    }

    private string Take() => tokens[at++].Text;

    private void Expect(string text)
    {
        if (!Current.Is(text))
        {
            throw new FormatException($"Expected '{text}', got '{Current.Text}' after '{string.Join(' ', tokens.Skip(Math.Max(0, at - 12)).Take(12).Select(t => t.Text))}'.");
        }

        at++;
    }
}
