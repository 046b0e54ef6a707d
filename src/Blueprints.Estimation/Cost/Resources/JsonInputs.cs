using System.Text.Json;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>Reads nested resource inputs, whose leaves may be missing, unknown, or numbers and flags written as text.</summary>
static class JsonInputs
{
    /// <summary>Follows property names and, at lists, the first item; null where the path ends early.</summary>
    public static JsonElement? At(this JsonElement? element, params ReadOnlySpan<string> path)
    {
        foreach (var step in path)
        {
            element = First(element);
            element = element is { ValueKind: JsonValueKind.Object } owner && owner.TryGetProperty(step, out var next) ? next : null;
        }

        return First(element);
    }

    /// <summary>A number, also one written as text; null for anything else.</summary>
    public static decimal? Number(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var value) => value,
        { ValueKind: JsonValueKind.String } text when decimal.TryParse(text.GetString(), System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    /// <summary>Whether the value is true, also as text.</summary>
    public static bool IsTrue(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.String } text => text.GetString() == "true",
        _ => false,
    };

    /// <summary>A text; null for anything else.</summary>
    public static string? Text(this JsonElement? element) => element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    static JsonElement? First(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } list ? (list.GetArrayLength() > 0 ? list[0] : null) : element;
}
