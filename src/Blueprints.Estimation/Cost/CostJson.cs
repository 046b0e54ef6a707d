using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost;

/// <summary>An estimate as the JSON document that other programs read; its schema is docs/schemas/cost.schema.json.</summary>
public static class CostJson
{
    const int Piece = 64 * 1024;
    static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an estimate.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <returns>Indented JSON, ending in a line feed; the same estimate gives the same bytes.</returns>
    public static string Write(CostEstimate estimate) => Text(json => Write(json, estimate));

    /// <summary>Writes an estimate to a stream, piece by piece: memory is that of the estimate, not of its text.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="stream">Where to; stays open. The bytes are those of <see cref="Write(CostEstimate)"/> in UTF-8.</param>
    public static void Write(CostEstimate estimate, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, estimate);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>The text of a document of this family: indented, ending in a line feed.</summary>
    internal static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            write(json);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    internal static void Write(Utf8JsonWriter json, string name, MoneyRange range) => Write(json, name, new Cases(range.Low.Usd, range.Expected.Usd, range.High.Usd));

    static void Write(Utf8JsonWriter json, CostEstimate estimate)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("target", estimate.Target);
        json.WriteString("region", estimate.Region);
        json.WriteString("currency", "USD");
        json.WriteStartObject("catalog");
        json.WriteString("version", estimate.CatalogVersion);
        json.WriteString("effective", estimate.CatalogEffective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        Write(json, "monthly", estimate.Monthly);
        json.WriteBoolean("incomplete", estimate.Incomplete);
        json.WriteStartArray("items");
        foreach (var item in estimate.Items)
        {
            Write(json, item);
            if (json.BytesPending > Piece)
                json.Flush();
        }

        json.WriteEndArray();
        json.WriteStartArray("unpriced");
        foreach (var item in estimate.Unpriced)
            Write(json, item);
        json.WriteEndArray();
        json.WriteStartArray("unknownUsage");
        foreach (var item in estimate.UnknownUsage)
            Write(json, item);
        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in estimate.Warnings)
            json.WriteStringValue(warning);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, CostItem item)
    {
        Begin(json, item.Block, item.Resource, item.Type, item.Item, item.Sku);
        json.WriteString("kind", item.Kind == ItemKind.Fixed ? "fixed" : "usage");
        json.WriteString("unit", item.Unit);
        json.WriteNumber("unitPrice", Normalize(item.UnitPrice.Usd));
        if (item.ListPrice is { } list)
        {
            json.WriteNumber("listPrice", Normalize(list.Usd));
            json.WriteString("discount", item.Discount);
        }

        json.WriteBoolean("derived", item.Derived);
        Write(json, "quantity", item.Quantity);
        Write(json, "monthly", item.Monthly);
        json.WriteString("assumption", item.Assumption);
        json.WriteString("source", item.Source);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, UnpricedItem item)
    {
        Begin(json, item.Block, item.Resource, item.Type, item.Item, item.Sku);
        Write(json, "quantity", item.Quantity.Map(value => Math.Round(value, 6)));
        json.WriteString("reason", item.Reason);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, UnknownUsageItem item)
    {
        Begin(json, item.Block, item.Resource, item.Type, item.Item, item.Sku);
        json.WriteString("usageKey", item.UsageKey);
        json.WriteString("unit", item.Unit);
        json.WriteNumber("unitPrice", Normalize(item.UnitPrice.Usd));
        json.WriteEndObject();
    }

    // Every kind of line begins with what it is.
    static void Begin(Utf8JsonWriter json, string block, string resource, string type, string item, string sku)
    {
        json.WriteStartObject();
        json.WriteString("block", block);
        json.WriteString("resource", resource);
        json.WriteString("type", type);
        json.WriteString("item", item);
        json.WriteString("sku", sku);
    }

    static void Write(Utf8JsonWriter json, string name, Cases cases)
    {
        json.WriteStartObject(name);
        json.WriteNumber("low", Normalize(cases.Low));
        json.WriteNumber("expected", Normalize(cases.Expected));
        json.WriteNumber("high", Normalize(cases.High));
        json.WriteEndObject();
    }

    /// <summary>Drops trailing zeros, which decimal keeps and JSON would show: 1460.000000 is 1460.</summary>
    internal static decimal Normalize(decimal value) => value / 1.0000000000000000000000000000m;
}
