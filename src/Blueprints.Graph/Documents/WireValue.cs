using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Blueprints.Graph.Documents;

/// <summary>Turns values as Pulumi's files hold them into plain JSON: no secret stays, and what is wrapped is unwrapped.</summary>
static class WireValue
{
    const string Signature = "4dabf18193072939515e22adb298388d";
    const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    const string Reference = "5cf8f73096256a8f31e491e813e4eb8e";
    const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    const string Masked = "[secret]";

    static readonly JsonDocumentOptions Options = new() { MaxDepth = Json.JsonTokens.MaxDepth };

    static readonly HashSet<string> Unknowns = new(StringComparer.Ordinal)
    {
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        GraphResource.Unknown,
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    };

    static readonly byte[][] Marks = [.. Unknowns.Append(Signature).Select(Encoding.UTF8.GetBytes)];

    /// <summary>Whether a text stands for a value that is not known yet.</summary>
    public static bool IsUnknown(string text) => text.Length == GraphResource.Unknown.Length && Unknowns.Contains(text);

    /// <summary>
    /// The value with secrets as <c>"[secret]"</c>, every kind of unknown as <see cref="GraphResource.Unknown"/>, references to resources as their identifier, output
    /// values as what they hold, and assets as where they come from.
    /// </summary>
    /// <param name="value">A value of a preview or a state.</param>
    public static JsonElement Plain(JsonElement value)
    {
        if (IsPlain(JsonMarshal.GetRawUtf8Value(value)))
            return value.Clone();
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { SkipValidation = true }))
            Write(json, value);
        return JsonElement.Parse(buffer.WrittenSpan, Options);
    }

    // Most values hold nothing to unwrap, and are taken as they stand. With an escape in it, a signature need not look like one.
    static bool IsPlain(ReadOnlySpan<byte> json)
    {
        if (json.Contains((byte)'\\') || !Utf8.IsValid(json))
            return false;
        foreach (var mark in Marks)
        {
            if (json.IndexOf(mark) >= 0)
                return false;
        }

        return true;
    }

    static void Write(Utf8JsonWriter json, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.TryGetProperty(Signature, out var kind):
                WriteWrapped(json, value, kind.ValueKind == JsonValueKind.String ? kind.GetString() : "");
                break;
            case JsonValueKind.Object:
                WriteMembers(json, value);
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(json, item);
                json.WriteEndArray();
                break;
            case JsonValueKind.String when value.ValueEquals(GraphResource.Unknown) || Unknowns.Any(value.ValueEquals):
                json.WriteStringValue(GraphResource.Unknown);
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }

    static void WriteMembers(Utf8JsonWriter json, JsonElement value)
    {
        json.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            json.WritePropertyName(member.Name);
            Write(json, member.Value);
        }

        json.WriteEndObject();
    }

    static void WriteWrapped(Utf8JsonWriter json, JsonElement value, string? kind)
    {
        switch (kind)
        {
            case Secret:
                json.WriteStringValue(Masked);
                break;
            case Output when value.TryGetProperty("secret", out var secret) && secret.ValueKind == JsonValueKind.True:
                json.WriteStringValue(Masked);
                break;
            case Output when value.TryGetProperty("value", out var inner):
                Write(json, inner);
                break;
            case Output:
                json.WriteStringValue(GraphResource.Unknown);
                break;
            case Reference:
                json.WriteStringValue(Text(value, "id") is { Length: > 0 } id ? IsUnknown(id) ? GraphResource.Unknown : id : Text(value, "urn") ?? GraphResource.Unknown);
                break;
            default:
                WriteAsset(json, value);
                break;
        }
    }

    // Where it comes from and its hash; what it holds may be anything, and costs nothing.
    static void WriteAsset(Utf8JsonWriter json, JsonElement value)
    {
        json.WriteStartObject();
        foreach (var name in new[] { "path", "uri", "hash" })
        {
            if (Text(value, name) is { } text)
                json.WriteString(name, text);
        }

        json.WriteEndObject();
    }

    static string? Text(JsonElement value, string name) => value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
