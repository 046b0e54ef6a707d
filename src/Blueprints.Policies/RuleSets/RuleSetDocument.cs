using System.Globalization;
using Blueprints.Validation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Blueprints.Policies;

/// <summary>A YAML document as plain mappings, lists and texts, each with its place.</summary>
sealed class RuleSetDocument(string source)
{
    const int MaxDepth = 16;

    /// <summary>The root; null for an empty document.</summary>
    public YamlNode? Root(string yaml)
    {
        try
        {
            RefuseHostile(yaml);
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count switch
            {
                0 => null,
                1 when stream.Documents[0].RootNode is YamlScalarNode { Value: null or "" } => null,
                1 => stream.Documents[0].RootNode,
                _ => throw Bad(stream.Documents[1].RootNode, "a second document", "one document"),
            };
        }
        catch (YamlException e)
        {
            throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"{source}:{e.Start.Line}:{e.Start.Column}: {(e.InnerException ?? e).Message}"), e);
        }
    }

    /// <summary>The members of a mapping, each with the place of its key.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="what">What to call it.</param>
    /// <param name="allowed">The keys that it may have; null for any.</param>
    public IEnumerable<(string Key, YamlNode Value, YamlNode At)> Members(YamlNode node, string what, string[]? allowed = null)
    {
        if (node is not YamlMappingNode mapping)
            throw Bad(node, $"{what} is no mapping", "keys and values");
        foreach (var (key, value) in mapping.Children)
        {
            var name = Text(key, $"a key of {what}");
            if (allowed?.Contains(name) == false)
                throw Bad(key, $"{what} has \"{name}\"", allowed.Length == 0 ? "none" : string.Join(", ", allowed));
            yield return (name, value, key);
        }
    }

    /// <summary>The items of a list.</summary>
    public IEnumerable<YamlNode> Items(YamlNode node, string what) => node is YamlSequenceNode list ? list.Children : throw Bad(node, $"{what} is no list", "a list");

    /// <summary>A text, a number or a word as it is written.</summary>
    public string Text(YamlNode node, string what) => node is YamlScalarNode { Value: { } text } ? text : throw Bad(node, $"{what} is a list or a mapping", "a text");

    /// <summary>File and line.</summary>
    public string Place(YamlNode node) => string.Create(CultureInfo.InvariantCulture, $"{source}:{node.Start.Line}");

    public InvalidInputException Bad(YamlNode node, string got, string allowed) => new(string.Create(CultureInfo.InvariantCulture, $"{source}:{node.Start.Line}:{node.Start.Column}: {got}; allowed: {allowed}"));

    // Before nodes are made: their maker follows aliases, and goes as deep as the document does.
    void RefuseHostile(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current switch { MappingStart or SequenceStart => 1, MappingEnd or SequenceEnd => -1, _ => 0 };
            var place = parser.Current!.Start;
            if (parser.Current is AnchorAlias)
                throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"{source}:{place.Line}:{place.Column}: an alias is used; allowed: values written out"));
            if (depth > MaxDepth)
                throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"{source}:{place.Line}:{place.Column}: the file is nested too deeply; allowed: at most {MaxDepth} levels"));
        }
    }
}
