using System.Text.Json;

namespace Blueprints.Policies;

/// <summary>Reads the statements of IAM policy documents; a document that is unknown or does not parse has none.</summary>
static class PolicyDocuments
{
    public static IEnumerable<JsonElement> Statements(string? document)
    {
        if (document is null || Parse(document) is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("Statement", out var statements))
            return [];
        return statements.ValueKind == JsonValueKind.Array ? [.. statements.EnumerateArray().Where(statement => statement.ValueKind == JsonValueKind.Object)] : statements.ValueKind == JsonValueKind.Object ? [statements] : [];
    }

    /// <summary>Whether a statement allows something without a condition.</summary>
    public static bool Allows(JsonElement statement) => Text(statement, "Effect") == "Allow" && !statement.TryGetProperty("Condition", out _);

    /// <summary>A member that is one text or a list of texts.</summary>
    public static string[] Texts(JsonElement statement, string member) => !statement.TryGetProperty(member, out var value) ? [] : value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
        _ => [],
    };

    /// <summary>Whether everybody is meant.</summary>
    public static bool IsForEverybody(JsonElement statement) => Texts(statement, "Principal").Contains("*")
        || (statement.TryGetProperty("Principal", out var principal) && principal.ValueKind == JsonValueKind.Object && Texts(principal, "AWS").Contains("*"));

    static string? Text(JsonElement statement, string member) => Texts(statement, member) is [var single] ? single : null;

    static JsonElement? Parse(string document)
    {
        try
        {
            using var parsed = JsonDocument.Parse(document);
            return parsed.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
