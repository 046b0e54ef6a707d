using System.Globalization;
using System.Text.Json;
using Blueprints.Json;

namespace Blueprints.Graph.Documents;

/// <summary>Reads the resources of a stack's state.</summary>
static class StateReader
{
    // 1 and 2 differ from 3 in options that do not matter here; 4 adds features of the same layout.
    const int NewestVersion = 4;

    /// <summary>Checks the version of the layout; the current token is its name.</summary>
    public static void Version(JsonTokens tokens)
    {
        tokens.Read();
        if (tokens.Type == JsonTokenType.Number && int.TryParse(tokens.Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version is >= 1 and <= NewestVersion)
            return;
        throw tokens.Bad($"version is {(tokens.Type is JsonTokenType.Number or JsonTokenType.String ? tokens.Text() : "no number")}; allowed: 1 to {NewestVersion}");
    }

    /// <summary>Reads a deployment, or a checkpoint, in which it is called latest; the current token is its name.</summary>
    public static void Deployment(JsonTokens tokens, ResourceCollection found)
    {
        tokens.Read();
        if (tokens.Type == JsonTokenType.Null)
            return;
        if (tokens.Type != JsonTokenType.StartObject)
            throw tokens.Bad("the deployment is no object");
        while (tokens.Read() && tokens.Type == JsonTokenType.PropertyName)
        {
            if (tokens.Is("resources"u8))
                Resources(tokens, found);
            else if (tokens.Is("latest"u8))
                Deployment(tokens, found);
            else
                tokens.Skip();
        }
    }

    static void Resources(JsonTokens tokens, ResourceCollection found)
    {
        tokens.Read();
        if (tokens.Type == JsonTokenType.Null)
            return;
        if (tokens.Type != JsonTokenType.StartArray)
            throw tokens.Bad("resources is no list");
        while (tokens.Read() && tokens.Type != JsonTokenType.EndArray)
        {
            using var resource = tokens.Value();
            found.Add(tokens, resource.RootElement);
        }
    }
}
