using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Blueprints.Engine.Wire;

namespace Blueprints.Engine.Programs;

/// <summary>The configuration of a stack: what the project says, what the stack's file says over it, what the caller says over both.</summary>
static class ProjectConfig
{
    /// <summary>The values by full key, and the keys that are secret. Encrypted values are not known.</summary>
    /// <exception cref="FormatException">A value has a form that configuration does not have.</exception>
    public static (ImmutableDictionary<string, string> Values, ImmutableHashSet<string> Secrets) Read(
        string directory, JsonObject project, string name, string stack, IReadOnlyDictionary<string, string> overrides)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var secrets = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var (key, declared) in project["config"] as JsonObject ?? [])
        {
            if (Default(declared) is { } value)
                values[Full(key, name)] = AsText(value);
            if (declared is JsonObject described && described["secret"] is JsonValue secret && secret.TryGetValue<bool>(out var isSecret) && isSecret)
                secrets.Add(Full(key, name));
        }

        var path = Path.Combine(directory, $"Pulumi.{stack}.yaml");
        foreach (var (key, value) in File.Exists(path) ? YamlFile.Read(path)["config"] as JsonObject ?? [] : [])
        {
            if (HasSecret(value))
                secrets.Add(Full(key, name));
            values[Full(key, name)] = AsText(Revealed(value) ?? "");
        }

        foreach (var (key, value) in overrides)
            values[Full(key, name)] = value;
        return (values.ToImmutable(), secrets.ToImmutable());
    }

    static string Full(string key, string project) => key.Contains(':', StringComparison.Ordinal) ? key.Replace(":config:", ":", StringComparison.Ordinal) : $"{project}:{key}";

    // A declaration is a value, or an object that describes one.
    static JsonNode? Default(JsonNode? declared) => declared is not JsonObject described ? declared : described["value"] ?? described["default"];

    static bool HasSecret(JsonNode? value) => value switch
    {
        JsonObject map => IsSecure(map) || map.Any(entry => HasSecret(entry.Value)),
        JsonArray list => list.Any(HasSecret),
        _ => false,
    };

    static bool IsSecure(JsonObject map) => map.Count == 1 && map.ContainsKey("secure");

    static JsonNode? Revealed(JsonNode? value) => value switch
    {
        JsonObject map when IsSecure(map) => JsonValue.Create(WireValue.Unknown),
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Revealed(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Revealed)]),
        _ => value?.DeepClone(),
    };

    static string AsText(JsonNode value) => value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : value.ToJsonString();
}
