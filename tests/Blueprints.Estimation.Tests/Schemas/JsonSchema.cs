using System.Text.Json;
using System.Text.RegularExpressions;

namespace Blueprints.Estimation.Tests.Schemas;

/// <summary>Checks documents against the part of JSON Schema 2020-12 that docs/schemas uses; a keyword outside of that part is an error, so that none is ignored.</summary>
sealed class JsonSchema(JsonElement root)
{
    static readonly HashSet<string> Annotations = ["$schema", "title", "description", "default", "$defs"];

    /// <summary>A schema of docs/schemas, which the build copies next to the tests.</summary>
    public static JsonSchema Load(string name) => new(Document(Path.Combine(AppContext.BaseDirectory, "Schemas", $"{name}.schema.json")));

    public JsonElement Root => root;

    /// <summary>Everything in a document that the schema does not allow; empty for a valid one.</summary>
    public List<string> Errors(string json) => [.. Errors(JsonDocument.Parse(json).RootElement, root, "$")];

    /// <summary>A definition below <c>$defs</c>.</summary>
    public JsonElement Definition(string name) => root.GetProperty("$defs").GetProperty(name);

    /// <summary>What a reference within the schema points to: <c>#/$defs/cache/properties/engine</c>.</summary>
    public JsonElement Resolve(string reference) => reference.Split('/').Skip(1).Aggregate(root, (element, step) => element.GetProperty(step));

    static JsonElement Document(string path) => JsonDocument.Parse(File.ReadAllText(path)).RootElement;

    IEnumerable<string> Errors(JsonElement value, JsonElement schema, string path) =>
        schema.ValueKind == JsonValueKind.False ? [$"{path} is not allowed"] : schema.EnumerateObject().SelectMany(keyword => Errors(value, schema, keyword, path));

    IEnumerable<string> Errors(JsonElement value, JsonElement schema, JsonProperty keyword, string path)
    {
        var rule = keyword.Value;
        return keyword.Name switch
        {
            "$ref" => Errors(value, Resolve(rule.GetString()!), path),
            "oneOf" => OneOf(value, rule, path),
            "type" => Unless(HasType(value, rule.GetString()!), path, $"is not of type {rule}"),
            "const" => Unless(JsonElement.DeepEquals(value, rule), path, $"is not {rule}"),
            "enum" => Unless(rule.EnumerateArray().Any(allowed => JsonElement.DeepEquals(value, allowed)), path, $"is not one of {rule}"),
            "required" => rule.EnumerateArray().Where(name => IsObject(value) && !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path} lacks {name}"),
            "properties" => Members(value).Where(member => rule.TryGetProperty(member.Name, out _))
                .SelectMany(member => Errors(member.Value, rule.GetProperty(member.Name), $"{path}.{member.Name}")),
            "additionalProperties" => Members(value).Where(member => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _))
                .SelectMany(member => Errors(member.Value, rule, $"{path}.{member.Name}")),
            "propertyNames" => Members(value).SelectMany(member => Errors(JsonSerializer.SerializeToElement(member.Name), rule, $"{path}.{member.Name}")),
            "items" => Items(value).SelectMany((item, i) => Errors(item, rule, $"{path}[{i}]")),
            "minProperties" => Unless(!IsObject(value) || Members(value).Count >= rule.GetInt32(), path, $"has fewer members than {rule}"),
            "maxProperties" => Unless(Members(value).Count <= rule.GetInt32(), path, $"has more members than {rule}"),
            "minItems" => Unless(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(), path, $"has fewer items than {rule}"),
            "maxItems" => Unless(Items(value).Count <= rule.GetInt32(), path, $"has more items than {rule}"),
            "minimum" => Unless(!IsNumber(value) || value.GetDecimal() >= rule.GetDecimal(), path, $"is below {rule}"),
            "exclusiveMinimum" => Unless(!IsNumber(value) || value.GetDecimal() > rule.GetDecimal(), path, $"is not above {rule}"),
            "maximum" => Unless(!IsNumber(value) || value.GetDecimal() <= rule.GetDecimal(), path, $"is above {rule}"),
            "exclusiveMaximum" => Unless(!IsNumber(value) || value.GetDecimal() < rule.GetDecimal(), path, $"is not below {rule}"),
            "minLength" => Unless(value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= rule.GetInt32(), path, $"is shorter than {rule}"),
            "maxLength" => Unless(value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= rule.GetInt32(), path, $"is longer than {rule}"),
            "pattern" => Unless(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!), path, $"does not match {rule}"),
            _ => Unless(Annotations.Contains(keyword.Name), path, $"cannot be checked: unknown keyword {keyword.Name}"),
        };
    }

    IEnumerable<string> OneOf(JsonElement value, JsonElement choices, string path)
    {
        var attempts = choices.EnumerateArray().Select(choice => Errors(value, choice, path).ToList()).ToList();
        return attempts.Count(errors => errors.Count == 0) == 1 ? [] : [$"{path} does not match exactly one choice: {string.Join("; ", attempts.SelectMany(errors => errors))}"];
    }

    static bool HasType(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "object" => IsObject(value),
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => IsNumber(value),
        "integer" => IsNumber(value) && decimal.IsInteger(value.GetDecimal()),
        _ => false,
    };

    static bool IsObject(JsonElement value) => value.ValueKind == JsonValueKind.Object;

    static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number;

    static List<JsonProperty> Members(JsonElement value) => IsObject(value) ? [.. value.EnumerateObject()] : [];

    static List<JsonElement> Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    static IEnumerable<string> Unless(bool valid, string path, string problem) => valid ? [] : [$"{path} {problem}"];
}
