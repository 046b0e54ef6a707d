using System.Text.Json;
using Blueprints.Json;

namespace Blueprints.Graph.CloudFormation.Syntax;

/// <summary>Reads a template in JSON.</summary>
sealed class JsonTemplate
{
    readonly JsonTokens _tokens;
    readonly string _source;

    JsonTemplate(Stream stream, string source) => (_tokens, _source) = (new(stream), source);

    /// <exception cref="InvalidDataException">It is not JSON; the message has file, line and column.</exception>
    public static TemplateNode Read(Stream stream, string source)
    {
        try
        {
            var reader = new JsonTemplate(stream, source);
            reader._tokens.Read();
            var root = reader.Value(0);
            return reader._tokens.Read() ? throw reader._tokens.Bad("a second document starts; a template is one") : root;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(JsonTokens.Describe(source, e), e);
        }
    }

    TemplateNode Value(int depth)
    {
        var place = new TemplatePlace(_source, _tokens.Line, Math.Max(1, _tokens.Column - (_tokens.Type is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0)));
        if (depth > TemplateText.MaxDepth)
            throw place.Bad($"values are nested more than {TemplateText.MaxDepth} levels deep");
        switch (_tokens.Type)
        {
            case JsonTokenType.StartObject:
                return TemplateNode.OfMap(Members(depth), place);
            case JsonTokenType.StartArray:
                var items = new List<TemplateNode>();
                while (_tokens.Read() && _tokens.Type != JsonTokenType.EndArray)
                    items.Add(Value(depth + 1));
                return TemplateNode.OfList(items, place);
            case JsonTokenType.Null:
                return new() { Kind = NodeKind.Null, Place = place };
            case JsonTokenType.Number:
                return new() { Kind = NodeKind.Number, Text = _tokens.Text(), Place = place };
            case JsonTokenType.True or JsonTokenType.False:
                return new() { Kind = NodeKind.Flag, Text = _tokens.Type == JsonTokenType.True ? "true" : "false", Place = place };
            default:
                return TemplateNode.OfText(_tokens.Text(), place);
        }
    }

    // The last of two equal names counts, as in CloudFormation.
    IEnumerable<KeyValuePair<string, TemplateNode>> Members(int depth)
    {
        var order = new List<string>();
        var members = new Dictionary<string, TemplateNode>(StringComparer.Ordinal);
        while (_tokens.Read() && _tokens.Type == JsonTokenType.PropertyName)
        {
            var name = _tokens.Text();
            _tokens.Read();
            if (!members.ContainsKey(name))
                order.Add(name);
            members[name] = Value(depth + 1);
        }

        return order.Select(name => KeyValuePair.Create(name, members[name]));
    }
}
