using System.Globalization;
using System.Text.Json;
using Blueprints.Estimation.Cost;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>What two designs carry.</summary>
/// <param name="Before">What the first one carries.</param>
/// <param name="After">What the second one carries.</param>
public sealed record CapacityDiff(CapacityEstimate Before, CapacityEstimate After)
{
    /// <summary>Both in a sentence each: bottleneck, users, utilisation.</summary>
    public IReadOnlyList<string> Sentences => [$"Before: {Text(Before)}", $"After: {Text(After)}"];

    internal static void Write(Utf8JsonWriter json, CapacityDiff diff)
    {
        json.WriteStartObject("capacity");
        Write(json, "before", diff.Before);
        Write(json, "after", diff.After);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, CapacityEstimate estimate)
    {
        json.WriteStartObject(name);
        json.WriteNumber("users", CostJson.Normalize(estimate.Users.Expected));
        json.WriteBoolean("holds", estimate.Holds);
        if (estimate.Bottleneck is { } first)
        {
            json.WriteStartObject("bottleneck");
            json.WriteString("block", first.Block);
            json.WriteString("limit", first.Limit.Name);
            json.WriteNumber("saturatesAtUsers", CostJson.Normalize(first.Limit.SaturatesAtUsers!.Value.Expected));
            json.WriteNumber("utilisation", CostJson.Normalize(Math.Round(first.Limit.Utilisation.Expected, 6)));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    static string Text(CapacityEstimate estimate) => estimate.Bottleneck is not { } first ? "no number of users fills a limit." : string.Create(CultureInfo.InvariantCulture,
        $"{first.Limit.Name} of {first.Block} is full first, at {first.Limit.SaturatesAtUsers!.Value.Expected:#,##0} daily users; {estimate.Users.Expected:#,##0} use {first.Limit.Utilisation.Expected * 100:#,##0.#} % of it.");
}
