using System.Text.Json;
using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>JSON that other tools wrote.</summary>
static class MeasuredJson
{
    const double Most = 1e18;

    /// <exception cref="InvalidInputException">It does not parse; the message has line and column.</exception>
    public static JsonDocument Parse(string text, string source)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException e)
        {
            throw new InvalidInputException($"{source}, line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: not valid JSON", e);
        }
    }

    /// <summary>A member; null where there is none, or the value is no object.</summary>
    public static JsonElement? Member(this JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A number of 0 or more; null where there is no such member.</summary>
    /// <exception cref="InvalidInputException">The member is something else.</exception>
    public static double? Number(this JsonElement element, string name, string source) => element.Member(name) is not { } member ? null
        : member.ValueKind == JsonValueKind.Number && member.TryGetDouble(out var value) && value is >= 0 and <= Most ? value
        : throw new InvalidInputException($"{source}: {name} is {MeasuredText.Short(member.GetRawText())}; allowed: a number of 0 or more");
}
