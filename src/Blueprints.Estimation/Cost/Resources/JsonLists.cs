using System.Text.Json;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>Reads lists among resource inputs.</summary>
static class JsonLists
{
    /// <summary>The items of a list below a path; none where there is no list.</summary>
    public static IEnumerable<JsonElement?> Items(this JsonElement? element, string property) =>
        element is { ValueKind: JsonValueKind.Object } owner && owner.TryGetProperty(property, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(item => (JsonElement?)item)
            : [];
}
