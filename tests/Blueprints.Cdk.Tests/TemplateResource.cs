using System.Globalization;
using System.Text.Json;

namespace Blueprints.Cdk.Tests;

/// <summary>A resource of a template.</summary>
sealed record TemplateResource(string Stack, string Id, string Type, JsonElement Json)
{
    /// <summary>The path of its construct below the stack: <c>web/sg</c>.</summary>
    public string Path => Json.GetProperty("Metadata").GetProperty("aws:cdk:path").GetString()!;

    /// <summary>A property by its path with dots; a missing one is undefined.</summary>
    public JsonElement this[string path]
    {
        get
        {
            var value = Json.TryGetProperty("Properties", out var properties) ? properties : default;
            foreach (var part in path.Split('.'))
            {
                if (value.ValueKind == JsonValueKind.Array && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < value.GetArrayLength())
                    value = value[index];
                else if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(part, out value))
                    return default;
            }

            return value;
        }
    }

    public bool IsTrue(string path) => this[path].ValueKind == JsonValueKind.True;

    public string? Text(string path) => this[path].ValueKind == JsonValueKind.String ? this[path].GetString() : null;
}
