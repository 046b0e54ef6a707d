using System.Text;
using Blueprints.Engine.Wire;
using Blueprints.Graph.CloudFormation.Syntax;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Yaml;

/// <summary>Values that came over the wire, as values of a YAML program: what is unknown or a secret stays so.</summary>
static class YamlNodes
{
    /// <summary>An object as a map.</summary>
    /// <param name="values">The object.</param>
    /// <param name="source">What to call it in messages.</param>
    public static TemplateNode Read(Struct values, string source) => Known(TemplateText.Read(new MemoryStream(Encoding.UTF8.GetBytes(WireJson.ToGraph(values).GetRawText())), source));

    static TemplateNode Known(TemplateNode node) => node switch
    {
        { Kind: NodeKind.Text, Text: WireValue.Unknown } => TemplateNode.Unknown(node.Place),
        { Kind: NodeKind.Text, Text: WireJson.Secret } => TemplateNode.Secret(node.Place),
        _ => node with { Items = [.. node.Items.Select(Known)], Members = [.. node.Members.Select(member => KeyValuePair.Create(member.Key, Known(member.Value)))] },
    };
}
