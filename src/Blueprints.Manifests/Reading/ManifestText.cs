using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Blueprints.Validation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Blueprints.Manifests.Reading;

/// <summary>Reads YAML documents event by event: no types from the document, bounded depth and size, every complaint with its line. An alias repeats what its anchor holds.</summary>
sealed partial class ManifestText
{
    const int MaxDepth = 64;
    const int MaxNodes = 1_000_000;

    readonly Dictionary<AnchorName, JsonNode?> _anchors = [];
    readonly IParser _parser;
    readonly string _source;
    int _nodes;

    ManifestText(string yaml, string source) => (_source, _parser) = (source, new Parser(new Scanner(new StringReader(yaml), skipComments: true)));

    /// <summary>Whether a text has a document with apiVersion and kind at its top.</summary>
    public static bool LooksLikeManifest(string text) => ApiVersion().IsMatch(text) && Kind().IsMatch(text);

    /// <summary>The objects of a file; those of a List each by itself.</summary>
    /// <exception cref="InvalidInputException">It is no YAML, or a document is no object of Kubernetes.</exception>
    public static IEnumerable<ReadObject> Read(string text, string source)
    {
        try
        {
            return new ManifestText(text, source).Documents().SelectMany(document => Objects(document.Node, document.Place)).ToList();
        }
        catch (Exception e) when ((e is YamlException or InvalidInputException) && Template().IsMatch(text))
        {
            throw new InvalidInputException($"{source}: this is a template, no manifest; render it first, with helm template", e);
        }
        catch (YamlException e)
        {
            throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"{source}:{e.Start.Line}:{e.Start.Column}: {e.InnerException?.Message ?? e.Message}"), e);
        }
        catch (InvalidOperationException e)
        {
            // The scanner's own word for characters that it did not foresee.
            throw new InvalidInputException($"{source}: this is not YAML", e);
        }
    }

    static IEnumerable<ReadObject> Objects(JsonNode? node, string place)
    {
        if (node is null)
            yield break;
        if (node is not JsonObject body || Text(body, "apiVersion") is not { } api || Text(body, "kind") is not { } kind)
            throw new InvalidInputException($"{place}: a document has no apiVersion or kind; allowed: objects of Kubernetes");
        if (kind == "List" && api == "v1")
        {
            foreach (var item in (body["items"] as JsonArray ?? []).SelectMany(item => Objects(item, place)))
                yield return item;
            yield break;
        }

        var metadata = body["metadata"] as JsonObject;
        var name = (metadata is null ? null : Text(metadata, "name") ?? Text(metadata, "generateName")) ?? throw new InvalidInputException($"{place}: a {kind} has no name; allowed: metadata.name");
        yield return new(api, kind, Text(metadata!, "namespace") ?? "default", name, body, place);
    }

    static string? Text(JsonObject map, string key) => map[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    IEnumerable<(JsonNode? Node, string Place)> Documents()
    {
        _parser.Consume<StreamStart>();
        while (!_parser.TryConsume<StreamEnd>(out _))
        {
            _anchors.Clear();
            _parser.Consume<DocumentStart>();
            var place = string.Create(CultureInfo.InvariantCulture, $"{_source}:{_parser.Current!.Start.Line}");
            var node = Value(0);
            _parser.Consume<DocumentEnd>();
            yield return (node, place);
        }
    }

    JsonNode? Value(int depth)
    {
        var start = _parser.Current ?? throw Bad(Mark.Empty, "the file ends too early");
        if (depth > MaxDepth)
            throw Bad(start.Start, $"values are nested more than {MaxDepth} levels deep");
        if (start is AnchorAlias alias)
        {
            _parser.MoveNext();
            return _anchors.TryGetValue(alias.Value, out var node) ? Copy(node, start.Start) : throw Bad(start.Start, $"the alias *{alias.Value} is within its own anchor, or has none");
        }

        Count(start.Start, 1);
        var anchor = (start as NodeEvent)?.Anchor ?? AnchorName.Empty;
        var value = Plain(start, depth);
        if (!anchor.IsEmpty)
            _anchors[anchor] = value;
        return value;
    }

    JsonNode? Plain(ParsingEvent start, int depth)
    {
        _parser.MoveNext();
        switch (start)
        {
            case SequenceStart:
                var items = new JsonArray();
                while (!_parser.TryConsume<SequenceEnd>(out _))
                    items.Add(Value(depth + 1));
                return items;
            case MappingStart:
                var map = new JsonObject();
                while (!_parser.TryConsume<MappingEnd>(out _))
                {
                    if (!_parser.TryConsume<Scalar>(out var key))
                        throw Bad(_parser.Current!.Start, "a name is no text");
                    if (map.ContainsKey(key.Value))
                        throw Bad(key.Start, $"\"{key.Value}\" is given twice");
                    map.Add(key.Value, Value(depth + 1));
                }

                return map;
            default:
                return Word((Scalar)start);
        }
    }

    // What JSON has a word for; all else is text.
    static JsonNode? Word(Scalar scalar)
    {
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any) || !scalar.Tag.IsEmpty)
            return scalar.Value;
        return scalar.Value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && text is not ['0', _, ..] => number,
            var text when Number().IsMatch(text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            var text => text,
        };
    }

    JsonNode? Copy(JsonNode? node, Mark mark)
    {
        Count(mark, Size(node));
        return node?.DeepClone();
    }

    static int Size(JsonNode? node) => node switch
    {
        JsonObject map => 1 + map.Sum(pair => Size(pair.Value)),
        JsonArray list => 1 + list.Sum(Size),
        _ => 1,
    };

    void Count(Mark mark, int more)
    {
        _nodes += more;
        if (_nodes > MaxNodes)
            throw Bad(mark, $"the file holds more than {MaxNodes} values");
    }

    InvalidInputException Bad(Mark mark, string what) => new(string.Create(CultureInfo.InvariantCulture, $"{_source}:{mark.Line}:{mark.Column}: {what}"));

    [GeneratedRegex(@"^\s*""?apiVersion""?\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex ApiVersion();

    [GeneratedRegex(@"^\s*""?kind""?\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^\s*(-\s*)?(\w+:\s*)?\{\{", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Template();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,2})?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Number();
}
