using System.Text.Json;
using Blueprints.Json;

namespace Blueprints.Graph.Documents;

/// <summary>Reads the steps of a preview: what is there once they are done.</summary>
static class PreviewReader
{
    // Steps after which the resource is the stack's. Reads are of what others own; deletions and discards leave nothing.
    static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "same", "create", "update", "create-replacement", "import", "import-replacement", "refresh" };

    // A replacement is three steps: create-replacement, replace and delete-replaced; the middle one alone is what older engines tell.
    const string Replace = "replace";

    /// <summary>Reads the list of steps; the current token is its name.</summary>
    public static void Steps(JsonTokens tokens, ResourceCollection found)
    {
        tokens.Read();
        if (tokens.Type == JsonTokenType.Null)
            return;
        if (tokens.Type != JsonTokenType.StartArray)
            throw tokens.Bad("steps is no list");
        while (tokens.Read() && tokens.Type != JsonTokenType.EndArray)
        {
            using var step = tokens.Value();
            Add(tokens, step.RootElement, "newState", found);
        }
    }

    /// <summary>Reads one event of a resource; the current token is its name.</summary>
    public static void Event(JsonTokens tokens, ResourceCollection found)
    {
        tokens.Read();
        using var document = tokens.Value();
        if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("metadata", out var metadata))
            Add(tokens, metadata, "new", found);
    }

    /// <summary>Reads the configuration of the stack; the current token is its name.</summary>
    /// <returns>The region of the AWS provider; null where it is not told, or is a secret.</returns>
    public static string? Region(JsonTokens tokens)
    {
        tokens.Read();
        using var config = tokens.Value();
        return config.RootElement.ValueKind == JsonValueKind.Object && config.RootElement.TryGetProperty("aws:region", out var region) && region.ValueKind == JsonValueKind.String
            ? region.GetString()
            : null;
    }

    static void Add(JsonTokens tokens, JsonElement step, string state, ResourceCollection found)
    {
        if (step.ValueKind != JsonValueKind.Object || !step.TryGetProperty("op", out var op) || op.ValueKind != JsonValueKind.String)
            throw tokens.Bad("a step has no op");
        var name = op.GetString()!;
        if ((Kept.Contains(name) || name == Replace) && step.TryGetProperty(state, out var after) && after.ValueKind == JsonValueKind.Object)
            found.Add(tokens, after, isProvisional: name == Replace);
    }
}
