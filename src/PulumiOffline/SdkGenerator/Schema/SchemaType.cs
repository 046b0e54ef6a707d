namespace PulumiOffline.SdkGenerator.Schema;

/// <summary>A type as the schema file writes it; README.md of tools/PulumiSchema describes the notation.</summary>
public abstract class SchemaType
{
    public static SchemaType Parse(string text)
    {
        var parts = SplitUnion(text);
        return parts.Count == 1 ? ParseSingle(parts[0]) : new UnionType(parts.ConvertAll(ParseSingle));
    }

    private static SchemaType ParseSingle(string text)
    {
        if (text.EndsWith("[]", StringComparison.Ordinal))
        {
            return new ListType(ParseSingle(text.Substring(0, text.Length - 2)));
        }

        return text[0] switch
        {
            '{' => new MapType(Parse(text.Substring(1, text.Length - 2))),
            '(' => Parse(text.Substring(1, text.Length - 2)),
            '%' => new EnumReference(text.Substring(1)),
            _ when text.IndexOf(':') > 0 => new ObjectReference(text),
            _ => new PrimitiveType(text),
        };
    }

    private static List<string> SplitUnion(string text)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] is '{' or '(' ? 1 : text[at] is '}' or ')' ? -1 : 0;
            if (text[at] == '|' && depth == 0)
            {
                parts.Add(text.Substring(start, at - start));
                start = at + 1;
            }
        }

        parts.Add(text.Substring(start));
        return parts;
    }
}

/// <summary><c>string bool int double any asset archive</c>.</summary>
public sealed class PrimitiveType(string name) : SchemaType
{
    public string Name { get; } = name;
}

public sealed class ObjectReference(string key) : SchemaType
{
    public string Key { get; } = key;
}

public sealed class EnumReference(string key) : SchemaType
{
    public string Key { get; } = key;
}

public sealed class ListType(SchemaType element) : SchemaType
{
    public SchemaType Element { get; } = element;
}

/// <summary>A map keyed by string.</summary>
public sealed class MapType(SchemaType value) : SchemaType
{
    public SchemaType Value { get; } = value;
}

public sealed class UnionType(IReadOnlyList<SchemaType> cases) : SchemaType
{
    public IReadOnlyList<SchemaType> Cases { get; } = cases;
}
