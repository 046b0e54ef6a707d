using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Blueprints.Graph.CloudFormation.Syntax;
using Blueprints.Json;

namespace Blueprints.Graph.CloudFormation.Kinds;

/// <summary>Resolved values as JSON.</summary>
static class NodeJson
{
    const string Masked = "[secret]";

    static readonly JsonDocumentOptions Options = new() { MaxDepth = JsonTokens.MaxDepth };

    /// <summary>The value as a JSON element, in the form that graphs have.</summary>
    public static JsonElement Element(TemplateNode node) => JsonElement.Parse(Bytes(node), Options);

    /// <summary>The value as a text that holds JSON; unknown or secret where a part of it is.</summary>
    public static TemplateNode AsText(TemplateNode node, TemplatePlace place)
    {
        var sources = node.AllSources();
        if (Holds(node, NodeKind.Secret))
            return TemplateNode.Secret(place, sources);
        return Holds(node, NodeKind.Unknown) ? TemplateNode.Unknown(place, sources) : TemplateNode.OfText(Encoding.UTF8.GetString(Bytes(node)), place) with { Sources = sources };
    }

    static byte[] Bytes(TemplateNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(json, node);
        return buffer.WrittenSpan.ToArray();
    }

    static bool Holds(TemplateNode node, NodeKind kind) => node.Kind == kind || node.Items.Any(item => Holds(item, kind)) || node.Members.Any(member => Holds(member.Value, kind));

    static void Write(Utf8JsonWriter json, TemplateNode node)
    {
        switch (node.Kind)
        {
            case NodeKind.Map:
                json.WriteStartObject();
                foreach (var (name, value) in node.Members)
                {
                    json.WritePropertyName(name);
                    Write(json, value);
                }

                json.WriteEndObject();
                break;
            case NodeKind.List:
                json.WriteStartArray();
                foreach (var item in node.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case NodeKind.Number:
                json.WriteRawValue(node.Text);
                break;
            case NodeKind.Flag:
                json.WriteBooleanValue(node.Text == "true");
                break;
            case NodeKind.Null:
                json.WriteNullValue();
                break;
            default:
                json.WriteStringValue(node.Kind == NodeKind.Secret ? Masked : node.Kind == NodeKind.Unknown ? GraphResource.Unknown : node.Text);
                break;
        }
    }
}
