using System.Text.Json.Nodes;

namespace Blueprints.Manifests.Tests;

/// <summary>
/// A small schema of an operator's kind: <c>name: type</c>, a star after the name where it has to be there, <c>[x]</c> for lists, <c>{}</c> for maps of texts, <c>any</c> for what the official models check, <c>a|b</c> for words.
/// </summary>
static class Schema
{
    public static IEnumerable<string> Problems(string kind, JsonNode document)
    {
        var yaml = new YamlDotNet.Serialization.DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", $"{kind}.yaml")));
        return Check("", yaml, document["spec"]);
    }

    static IEnumerable<string> Check(string path, object schema, JsonNode? node) => schema switch
    {
        Dictionary<object, object> map => CheckMap(path, map, node),
        List<object> list => node is JsonArray items ? items.SelectMany((item, index) => Check($"{path}[{index}]", list[0], item)) : [$"{path} is no list"],
        string type => IsOf(type, node) ? [] : [$"{path} is {node?.ToJsonString() ?? "nothing"}, no {type}"],
        _ => [$"{path} has no schema"],
    };

    static IEnumerable<string> CheckMap(string path, Dictionary<object, object> schema, JsonNode? node)
    {
        if (node is not JsonObject map)
            return [$"{path} is no map"];
        var fields = schema.ToDictionary(pair => ((string)pair.Key).TrimEnd('*'), pair => pair.Value);
        var missing = schema.Keys.Cast<string>().Where(key => key.EndsWith('*') && !map.ContainsKey(key.TrimEnd('*'))).Select(key => $"{path}.{key.TrimEnd('*')} is missing");
        var unknown = map.Where(pair => !fields.ContainsKey(pair.Key)).Select(pair => $"{path}.{pair.Key} is unknown");
        return [.. missing, .. unknown, .. map.Where(pair => fields.ContainsKey(pair.Key)).SelectMany(pair => Check($"{path}.{pair.Key}", fields[pair.Key], pair.Value))];
    }

    static bool IsOf(string type, JsonNode? node) => type switch
    {
        "any" => node is not null,
        "string" => node is JsonValue text && text.TryGetValue<string>(out _),
        "integer" => node is JsonValue number && number.TryGetValue<int>(out _),
        "boolean" => node is JsonValue flag && flag.TryGetValue<bool>(out _),
        "texts" => node is JsonObject map && map.All(pair => pair.Value is JsonValue value && value.TryGetValue<string>(out _)),
        _ => node is JsonValue word && word.TryGetValue<string>(out var said) && type.Split('|').Contains(said),
    };
}
