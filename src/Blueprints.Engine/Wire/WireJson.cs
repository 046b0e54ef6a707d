using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blueprints.Engine.Answers;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Wire;

/// <summary>Values as the JSON that a graph keeps, and answers from JSON as values. Secrets are masked here, before anything is kept.</summary>
static class WireJson
{
    /// <summary>What stands for a secret.</summary>
    public const string Secret = "[secret]";

    static readonly JsonSerializerOptions Deep = new() { MaxDepth = 2 * WireValue.MaxDepth };

    /// <summary>An object for a graph: by name, secrets masked, unknown and made-up values as their sentinel, references as URNs.</summary>
    public static JsonElement ToGraph(Struct? values) => JsonSerializer.SerializeToElement<JsonNode>(ObjectOf(values), Deep);

    /// <summary>A value from JSON.</summary>
    public static Value FromJson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => Value.ForString(element.GetString()!),
        JsonValueKind.Number => Value.ForNumber(element.GetDouble()),
        JsonValueKind.True => Value.ForBool(true),
        JsonValueKind.False => Value.ForBool(false),
        JsonValueKind.Array => Value.ForList([.. element.EnumerateArray().Select(FromJson)]),
        JsonValueKind.Object => Value.ForStruct(StructFromJson(element)),
        _ => Value.ForNull(),
    };

    /// <summary>An object from JSON.</summary>
    public static Struct StructFromJson(JsonElement element)
    {
        var values = new Struct();
        foreach (var property in element.EnumerateObject())
            values.Fields.Add(property.Name, FromJson(property.Value));
        return values;
    }

    static JsonObject ObjectOf(Struct? values)
    {
        var json = new JsonObject();
        foreach (var (key, value) in (values?.Fields ?? []).OrderBy(field => field.Key, StringComparer.Ordinal))
            json[key] = NodeOf(value);
        return json;
    }

    static JsonNode? NodeOf(Value value) => WireValue.KindOf(value) switch
    {
        WireKind.Unknown => JsonValue.Create(WireValue.Unknown),
        WireKind.Secret => JsonValue.Create(Secret),
        WireKind.Output when WireValue.IsSecretOutput(value) => JsonValue.Create(Secret),
        WireKind.Output => WireValue.Held(value, "value") is { } held ? NodeOf(held) : JsonValue.Create(WireValue.Unknown),
        WireKind.Reference => JsonValue.Create(WireValue.Held(value, "urn")?.StringValue ?? WireValue.Unknown),
        WireKind.Asset => AssetOf(value, "asset"),
        WireKind.Archive => AssetOf(value, "archive"),
        _ => PlainOf(value),
    };

    static JsonNode? PlainOf(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => JsonValue.Create(value.StringValue.Contains(MadeUpText.Mark, StringComparison.Ordinal) ? WireValue.Unknown : value.StringValue),
        Value.KindOneofCase.BoolValue => JsonValue.Create(value.BoolValue),
        Value.KindOneofCase.NumberValue => NumberOf(value.NumberValue),
        Value.KindOneofCase.ListValue => new JsonArray([.. value.ListValue.Values.Select(NodeOf)]),
        Value.KindOneofCase.StructValue => ObjectOf(value.StructValue),
        _ => null,
    };

    // Whole numbers are written as such: 443, not 443.0. What no decimal holds stays as it is.
    static JsonValue NumberOf(double number)
    {
        if (number == Math.Truncate(number) && Math.Abs(number) < 9e15)
            return JsonValue.Create((long)number);
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (!double.IsFinite(number))
            return JsonValue.Create(text);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && exact != 0 ? JsonValue.Create(exact) : JsonValue.Create(number);
    }

    // Where it comes from, not what is in it: a text may be long, or a secret.
    static JsonObject AssetOf(Value value, string kind)
    {
        var (form, place) = WireValue.Held(value, "path") is { } path ? ("path", path.StringValue) : WireValue.Held(value, "uri") is { } uri ? ("uri", uri.StringValue) : ("held", "in the program");
        return new JsonObject { [kind] = new JsonObject { [form] = place } };
    }
}
