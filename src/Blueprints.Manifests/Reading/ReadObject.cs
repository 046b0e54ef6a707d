using System.Text.Json.Nodes;
using Blueprints.Validation;

namespace Blueprints.Manifests.Reading;

/// <summary>An object of a manifest, with the place where it stands.</summary>
sealed record ReadObject(string ApiVersion, string Kind, string Namespace, string Name, JsonObject Body, string Place)
{
    /// <summary>Whether it is of a kind, whatever the version of its API.</summary>
    /// <param name="group">The API's group; empty for the core.</param>
    /// <param name="kind">The kind.</param>
    public bool Is(string group, string kind) => Kind == kind && Group == group;

    string Group => ApiVersion.Split('/') is [var group, _] ? group : "";

    /// <summary>What stands at a path; null where nothing does.</summary>
    public JsonNode? At(params ReadOnlySpan<string> path)
    {
        JsonNode? node = Body;
        foreach (var part in path)
            node = (node as JsonObject)?[part];
        return node;
    }

    /// <summary>A whole number at a path; null where nothing stands.</summary>
    /// <exception cref="InvalidInputException">Something else stands there, or it is out of range.</exception>
    public int? Number(int min, int max, params ReadOnlySpan<string> path)
    {
        var node = At(path);
        if (node is null)
            return null;
        return node is JsonValue value && value.TryGetValue<int>(out var number) && number >= min && number <= max
            ? number
            : throw Bad($"{string.Join('.', path)} is {Shown(node)}; allowed: {min} to {max}");
    }

    /// <summary>A text at a path; null where nothing stands.</summary>
    public string? Text(params ReadOnlySpan<string> path) => At(path) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public InvalidInputException Bad(string what) => new($"{Place}: {Kind} {Name}: {what}");

    public static string Shown(JsonNode node) => node.ToJsonString() is { Length: > 60 } text ? $"{text[..60]}…" : node.ToJsonString();
}
