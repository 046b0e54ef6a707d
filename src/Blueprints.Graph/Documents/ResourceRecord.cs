using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Json;

namespace Blueprints.Graph.Documents;

/// <summary>Reads the record of one resource, which previews, events and states share.</summary>
static class ResourceRecord
{
    static readonly JsonElement Nothing = JsonElement.Parse("{}"u8);

    /// <summary>The resource; null for one on its way out, one that others own, or a view of another one.</summary>
    /// <exception cref="JsonException">The record has no URN, or members of another shape.</exception>
    public static GraphResource? Read(JsonTokens tokens, JsonElement record)
    {
        if (record.ValueKind != JsonValueKind.Object)
            throw tokens.Bad("a resource is no object");
        if (IsTrue(record, "delete") || IsTrue(record, "external") || Text(tokens, record, "viewOf") is { Length: > 0 })
            return null;
        var urn = Text(tokens, record, "urn") is { Length: > 0 } text ? text : throw tokens.Bad("a resource has no urn");
        return new()
        {
            Urn = urn,
            Type = Text(tokens, record, "type") is { Length: > 0 } type ? type : TypeOf(urn) ?? throw tokens.Bad($"the urn is \"{urn}\"; expected urn:pulumi:stack::project::type::name"),
            Name = NameOf(urn),
            Parent = Text(tokens, record, "parent") is { Length: > 0 } parent ? parent : null,
            IsConditional = IsTrue(record, "conditional"),
            IsComponent = record.TryGetProperty("custom", out var custom) && custom.ValueKind == JsonValueKind.False,
            Provider = Text(tokens, record, "provider") is { Length: > 0 } provider ? provider : null,
            Id = Text(tokens, record, "id") is { Length: > 0 } id && !WireValue.IsUnknown(id) ? id : null,
            Inputs = Object(record, "inputs") is { } inputs ? WireValue.Plain(inputs) : Nothing,
            Outputs = Object(record, "outputs") is { } outputs ? WireValue.Plain(outputs) : null,
            PropertyDependencies = Dependencies(record),
            IgnoreChanges = record.TryGetProperty("ignoreChanges", out var ignored) ? Texts(ignored) : [],
        };
    }

    static bool IsTrue(JsonElement record, string name) => record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    static JsonElement? Object(JsonElement record, string name) => record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    static string? Text(JsonTokens tokens, JsonElement record, string name)
    {
        if (!record.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw tokens.Bad($"a resource's {name} is no text");
        return value.GetString();
    }

    static ImmutableDictionary<string, ImmutableArray<string>> Dependencies(JsonElement record) =>
        Object(record, "propertyDependencies") is { } dependencies
            ? dependencies.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Texts(entry.Value))).Where(entry => entry.Value.Length > 0)
                .DistinctBy(entry => entry.Key, StringComparer.Ordinal).ToImmutableDictionary(StringComparer.Ordinal)
            : ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    static ImmutableArray<string> Texts(JsonElement list) => list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
        : [];

    // urn:pulumi:stack::project::parentType$type::name, and the name may hold colons itself.
    static string[] Parts(string urn) => urn.Split("::", 4);

    static string NameOf(string urn) => Parts(urn) is [_, _, _, var name] ? name : urn;

    static string? TypeOf(string urn) => Parts(urn) is [_, _, var type, _] ? type[(type.LastIndexOf('$') + 1)..] : null;
}
