using System.Globalization;
using System.Text.Json;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Comparison;

/// <summary>A comparison of two bills as the JSON document that other programs read; its schema is docs/schemas/diff.schema.json.</summary>
public static class DiffJson
{
    /// <summary>Writes a comparison.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="capacity">What both carry. Default: nothing is said.</param>
    /// <returns>Indented JSON, ending in a line feed; the same comparison gives the same bytes.</returns>
    public static string Write(CostDiff diff, CapacityDiff? capacity = null) => CostJson.Text(json => Write(json, diff, capacity));

    static void Write(Utf8JsonWriter json, CostDiff diff, CapacityDiff? capacity)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("currency", "USD");
        Write(json, "before", diff.Before);
        Write(json, "after", diff.After);
        CostJson.Write(json, "monthlyDelta", diff.MonthlyDelta);
        json.WriteBoolean("incomplete", diff.Incomplete);
        json.WriteStartArray("changes");
        foreach (var change in diff.Changes)
            Write(json, change);
        json.WriteEndArray();
        if (capacity is not null)
            CapacityDiff.Write(json, capacity);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, CostEstimate estimate)
    {
        json.WriteStartObject(name);
        json.WriteString("target", estimate.Target);
        json.WriteString("region", estimate.Region);
        json.WriteStartObject("catalog");
        json.WriteString("version", estimate.CatalogVersion);
        json.WriteString("effective", estimate.CatalogEffective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        CostJson.Write(json, "monthly", estimate.Monthly);
        json.WriteBoolean("incomplete", estimate.Incomplete);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, CostChange change)
    {
        json.WriteStartObject();
        json.WriteString("change", Name(change.Kind));
        json.WriteString("block", change.Block);
        json.WriteString("resource", change.Resource);
        json.WriteString("type", change.Type);
        json.WriteString("item", change.Item);
        json.WriteString("sku", change.Sku);
        Write(json, "before", change.Before);
        Write(json, "after", change.After);
        Write(json, "delta", change.Delta);
        json.WriteString("reason", change.Reason);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, MoneyRange? range)
    {
        if (range is { } known)
            CostJson.Write(json, name, known);
        else
            json.WriteNull(name);
    }

    static string Name(CostChangeKind kind) => kind switch
    {
        CostChangeKind.Added => "added",
        CostChangeKind.Removed => "removed",
        CostChangeKind.Changed => "changed",
        CostChangeKind.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of change"),
    };
}
