using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Blueprints.Serialization;

/// <summary>Names the place in a JSON document that a byte belongs to: <c>blocks.web.maxInstances</c>.</summary>
static class DocumentPath
{
    /// <summary>The path of the value that starts last before an offset; empty at the root.</summary>
    public static string At(ReadOnlySpan<byte> json, long offset)
    {
        var reader = new Utf8JsonReader(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var path = new List<Step>();
        try
        {
            while (reader.Read() && reader.TokenStartIndex < offset)
                Follow(path, ref reader);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The document, or a name in it (half of a surrogate pair), is broken from here on; the path so far is where.
        }

        return string.Join(".", path.Where(step => step.Name.Length > 0).Select(step => step.Name)).Replace(".[", "[", StringComparison.Ordinal);
    }

    static void Follow(List<Step> path, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                path[^1] = path[^1] with { Name = reader.GetString()! };
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Count(path);
                path.Add(new("", reader.TokenType == JsonTokenType.StartArray ? 0 : null));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                path.RemoveAt(path.Count - 1);
                break;
            default:
                Count(path);
                break;
        }
    }

    // A value inside a list is named by its position.
    static void Count(List<Step> path)
    {
        if (path.Count > 0 && path[^1].Next is { } index)
            path[^1] = new($"[{index.ToString(CultureInfo.InvariantCulture)}]", index + 1);
    }

    /// <summary>The byte offset of a line and a byte in it, both counted from 0.</summary>
    public static long Offset(ReadOnlySpan<byte> json, long line, long byteInLine)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            var end = json[start..].IndexOf((byte)'\n');
            if (end < 0)
                break;
            start += end + 1;
        }

        return start + byteInLine;
    }

    readonly record struct Step(string Name, int? Next);
}
