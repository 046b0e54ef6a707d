using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Blueprints.Engine.Programs;

/// <summary>Reads YAML files of a project into plain values. Aliases are followed, but a document that would grow out of them is refused.</summary>
static class YamlFile
{
    const int MaxNodes = 100_000;
    const int MaxDepth = 64;

    /// <summary>The document's values; an empty object for an empty file.</summary>
    /// <exception cref="FormatException">It is no YAML, no mapping, or too large; the message has file, line and column.</exception>
    public static JsonObject Read(string path)
    {
        using var reader = File.OpenText(path);
        var documents = Load(reader, path);
        if (documents.Count == 0)
            return [];
        var left = MaxNodes;
        return Convert(documents[0].RootNode, path, 0, ref left) as JsonObject ?? throw Bad(path, documents[0].RootNode, "the document is no mapping");
    }

    /// <summary>The values of all documents of a text; those that hold nothing are left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="FormatException">It is no YAML, or too large; the message has line and column.</exception>
    public static IReadOnlyList<JsonNode> ReadAll(string text, string source)
    {
        using var reader = new StringReader(text);
        // Definitions of an operator's kinds alone are that long.
        var left = 20 * MaxNodes;
        var values = new List<JsonNode>();
        foreach (var document in Load(reader, source))
        {
            if (Convert(document.RootNode, source, 0, ref left) is { } value)
                values.Add(value);
        }

        return values;
    }

    static IList<YamlDocument> Load(TextReader reader, string path)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(reader);
            return stream.Documents;
        }
        catch (YamlException e)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{path}:{e.Start.Line}:{e.Start.Column}: {e.InnerException?.Message ?? e.Message}"), e);
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException($"{path}: this is not YAML", e);
        }
    }

    static JsonNode? Convert(YamlNode node, string path, int depth, ref int left)
    {
        if (--left < 0 || depth > MaxDepth)
            throw Bad(path, node, "the document is too large or nested too deeply");
        switch (node)
        {
            case YamlMappingNode mapping:
                var json = new JsonObject();
                foreach (var (key, value) in mapping.Children)
                {
                    if (key is not YamlScalarNode { Value: { } name })
                        throw Bad(path, key, "a key is no text");
                    json[name] = Convert(value, path, depth + 1, ref left);
                }

                return json;
            case YamlSequenceNode sequence:
                var list = new JsonArray();
                foreach (var item in sequence.Children)
                    list.Add(Convert(item, path, depth + 1, ref left));
                return list;
            default:
                return Scalar((YamlScalarNode)node);
        }
    }

    static JsonValue? Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any))
            return JsonValue.Create(text);
        if (text is "" or "~" or "null" or "Null" or "NULL")
            return null;
        if (text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
            return JsonValue.Create(bool.Parse(text));
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return JsonValue.Create(whole);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && char.IsAsciiDigit(text[^1]) ? JsonValue.Create(number) : JsonValue.Create(text);
    }

    static FormatException Bad(string path, YamlNode node, string what) => new(string.Create(CultureInfo.InvariantCulture, $"{path}:{node.Start.Line}:{node.Start.Column}: {what}"));
}
