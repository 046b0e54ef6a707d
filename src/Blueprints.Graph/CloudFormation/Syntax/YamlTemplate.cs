using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Blueprints.Graph.CloudFormation.Syntax;

/// <summary>Reads a template in YAML event by event: short function tags become their long form, and an alias shares what its anchor holds.</summary>
sealed partial class YamlTemplate
{
    readonly string _source;
    readonly IParser _parser;
    readonly Dictionary<AnchorName, TemplateNode?> _anchors = [];

    YamlTemplate(string yaml, string source) => (_source, _parser) = (source, new Parser(new Scanner(new StringReader(yaml), skipComments: true)));

    /// <exception cref="InvalidDataException">It is not YAML; the message has file, line and column.</exception>
    public static TemplateNode Read(string yaml, string source)
    {
        try
        {
            return new YamlTemplate(yaml, source).Document();
        }
        catch (YamlException e)
        {
            throw Place(source, e.Start).Bad(e.InnerException?.Message ?? e.Message, e);
        }
        catch (InvalidOperationException e)
        {
            // The scanner's own word for characters that it did not foresee.
            throw new InvalidDataException($"{source}: this is not YAML", e);
        }
    }

    TemplateNode Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
            throw Place(Mark.Empty).Bad("the file is empty");
        _parser.Consume<DocumentStart>();
        var root = Value(0);
        _parser.Consume<DocumentEnd>();
        return _parser.TryConsume<StreamEnd>(out _) ? root : throw Place(_parser.Current!.Start).Bad("a second document starts; a template is one");
    }

    TemplateNode Value(int depth)
    {
        var start = _parser.Current ?? throw Place(Mark.Empty).Bad("the file ends too early");
        var place = Place(start.Start);
        if (depth > TemplateText.MaxDepth)
            throw place.Bad($"values are nested more than {TemplateText.MaxDepth} levels deep");
        if (start is AnchorAlias alias)
        {
            _parser.MoveNext();
            return _anchors.GetValueOrDefault(alias.Value) ?? throw place.Bad($"the alias *{alias.Value} is within its own anchor, or has none");
        }

        if (start is not NodeEvent node)
            throw place.Bad("a value is missing");
        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor] = null;
        var value = ShortTag.Apply(Plain(node, place, depth), node.Tag, place);
        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor] = value;
        return value;
    }

    TemplateNode Plain(NodeEvent node, TemplatePlace place, int depth)
    {
        _parser.MoveNext();
        switch (node)
        {
            case SequenceStart:
                var items = new List<TemplateNode>();
                while (!_parser.TryConsume<SequenceEnd>(out _))
                    items.Add(Value(depth + 1));
                return TemplateNode.OfList(items, place);
            case MappingStart:
                return TemplateNode.OfMap(Members(depth), place);
            default:
                return Scalar((Scalar)node, place);
        }
    }

    List<KeyValuePair<string, TemplateNode>> Members(int depth)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var members = new List<KeyValuePair<string, TemplateNode>>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
                throw Place(_parser.Current!.Start).Bad("a name is no text");
            if (!seen.Add(key.Value))
                throw Place(key.Start).Bad($"\"{key.Value}\" is given twice");
            members.Add(KeyValuePair.Create(key.Value, Value(depth + 1)));
        }

        return members;
    }

    static TemplateNode Scalar(Scalar scalar, TemplatePlace place)
    {
        var text = scalar.Value;
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any) || !scalar.Tag.IsEmpty)
            return TemplateNode.OfText(text, place);
        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => new() { Kind = NodeKind.Null, Place = place },
            "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => new() { Kind = NodeKind.Flag, Text = "true", Place = place },
            "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => new() { Kind = NodeKind.Flag, Text = "false", Place = place },
            _ => new() { Kind = Number().IsMatch(text) ? NodeKind.Number : NodeKind.Text, Text = text, Place = place },
        };
    }

    // What JSON calls a number: an account such as 012345678901 stays a text.
    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Number();

    TemplatePlace Place(Mark mark) => Place(_source, mark);

    static TemplatePlace Place(string source, Mark mark) => new(source, mark.Line, mark.Column);
}
